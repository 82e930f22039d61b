/** A mail, or one part of one: as much of RFC 5322 and MIME as a report needs. */
export interface Part {
  readonly headers: Headers;
  /** In lower case, without parameters. */
  readonly type: string;
  readonly body: string;
}

/** Values of each field, unfolded, by its name in lower case. */
export type Headers = ReadonlyMap<string, readonly string[]>;

const MOST_HEADERS = 256 * 1024;
const MOST_PARTS = 20;

/** @param text with or without the line `From …` that a pipe puts in front. Never throws. */
export function mailOf(text: string): Part {
  return partOf(text.replace(/^\s*>?From [^\n]*\n/, ''));
}

/** The parts of a mail that has several, one level deep. */
export function partsOf({ headers, type, body }: Part): Part[] {
  const boundary = type.startsWith('multipart/') ? parameter(headers, 'boundary') : null;
  if (!boundary) return [];
  const parts: string[] = [];
  let open: string[] | null = null;
  for (const line of body.split('\n')) {
    const bare = line.trimEnd();
    if (bare === `--${boundary}` || bare === `--${boundary}--`) {
      if (open) parts.push(open.join('\n'));
      open = bare.endsWith(`${boundary}--`) ? null : [];
      if (open === null || parts.length >= MOST_PARTS) break;
    } else open?.push(line);
  }
  // One that was cut off is read as far as it came.
  if (open && parts.length < MOST_PARTS) parts.push(open.join('\n'));
  return parts.map(partOf);
}

/** A block of fields as they stand in the head of a mail, and in delivery status and feedback. */
export function fieldsOf(block: string): Headers {
  const fields = new Map<string, string[]>();
  for (const line of block
    .slice(0, MOST_HEADERS)
    .replace(/\r?\n[ \t]+/g, ' ')
    .split('\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    if (!/^[!-9;-~]+$/.test(name)) continue;
    const values = fields.get(name) ?? [];
    values.push(line.slice(colon + 1).trim());
    fields.set(name, values);
  }
  return fields;
}

export function first(headers: Headers, name: string): string {
  return headers.get(name)?.[0] ?? '';
}

/** @returns a parameter of the content type */
export function parameter(headers: Headers, name: string): string | null {
  const given = first(headers, 'content-type').slice(0, 2_000);
  const found = new RegExp(`;\\s*${name}=(?:"([^"]*)"|([^\\s;"]+))`, 'i').exec(given);
  return found?.[1] ?? found?.[2] ?? null;
}

function partOf(text: string): Part {
  const end = /\r?\n\r?\n/.exec(text);
  // A part without any field begins with the empty line.
  const bodyOnly = /^\r?\n/.exec(text);
  const head = bodyOnly ? '' : text.slice(0, end?.index ?? text.length);
  const body = bodyOnly ? text.slice(bodyOnly[0].length) : end ? text.slice(end.index + end[0].length) : '';
  const headers = fieldsOf(head);
  const type = first(headers, 'content-type').split(';')[0]!.trim().toLowerCase() || 'text/plain';
  return { headers, type, body: decoded(body, first(headers, 'content-transfer-encoding').toLowerCase()) };
}

function decoded(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (encoding !== 'quoted-printable') return body;
  const bytes = body
    .replace(/=\r?\n/g, '')
    .replace(/=([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
