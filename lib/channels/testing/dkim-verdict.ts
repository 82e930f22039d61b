import { createHash, verify } from 'node:crypto';

/** What a receiver finds of a signature `relaxed/relaxed` with RSA and SHA-256, by RFC 6376. @param key public, PEM */
export function dkimVerdict(
  raw: string,
  key: string,
): { readonly signed: string[]; readonly isGood: boolean } {
  const end = raw.indexOf('\r\n\r\n');
  const fields = raw.slice(0, end).split(/\r\n(?![ \t])/);
  const signature = fields.find((field) => /^dkim-signature:/i.test(field)) ?? '';
  const tags = new Map(
    signature
      .slice(signature.indexOf(':') + 1)
      .split(';')
      .map((tag) => [tag.split('=')[0]!.trim(), tag.slice(tag.indexOf('=') + 1).replace(/\s+/g, '')]),
  );
  const signed = (tags.get('h') ?? '').toLowerCase().split(':');
  const left = [...fields];
  // Of fields that stand there more than once the last is signed first.
  const chosen = signed.flatMap((name) => {
    const at = left.findLastIndex((field) => field.toLowerCase().startsWith(`${name}:`));
    return at < 0 ? [] : left.splice(at, 1);
  });
  const unsigned = signature.replace(/(;\s*b=)[^;]*/, '$1');
  const head = [...chosen.map((field) => `${relaxed(field)}\r\n`), relaxed(unsigned)].join('');
  const isBodyGood =
    createHash('sha256')
      .update(relaxedBody(raw.slice(end + 4)))
      .digest('base64') === tags.get('bh');
  const isHeadGood = verify('sha256', Buffer.from(head), key, Buffer.from(tags.get('b') ?? '', 'base64'));
  return { signed, isGood: isBodyGood && isHeadGood };
}

function relaxed(field: string): string {
  const colon = field.indexOf(':');
  const value = field
    .slice(colon + 1)
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim();
  return `${field.slice(0, colon).trim().toLowerCase()}:${value}`;
}

function relaxedBody(body: string): string {
  const lines = body.split('\r\n').map((line) => line.replace(/[ \t]+/g, ' ').trimEnd());
  while (lines.at(-1) === '') lines.pop();
  return lines.map((line) => `${line}\r\n`).join('');
}
