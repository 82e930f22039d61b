export const LOGO_TYPES = ['image/png', 'image/jpeg', 'image/webp', 'image/svg+xml'] as const;
export type LogoType = (typeof LOGO_TYPES)[number];

/** Where the logo of each type is: plain web servers tell a type by the ending of a name. */
export const LOGO_PATHS = {
  'image/png': '/logo.png',
  'image/jpeg': '/logo.jpg',
  'image/webp': '/logo.webp',
  'image/svg+xml': '/logo.svg',
} as const satisfies Record<LogoType, string>;

/** @param type as it is stored: one of ours, or null when there is no logo */
export function logoPath(type: string | null): string | null {
  return type === null ? null : (LOGO_PATHS[type as LogoType] ?? null);
}

export const LOGO_MAX_BYTES = 200 * 1024;

/** What a picture is, by its first bytes: what it is called may be anything. Null when it is none of ours. */
export function pictureType(bytes: Uint8Array): LogoType | null {
  const begins = (...wanted: number[]) => wanted.every((byte, at) => bytes[at] === byte);
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (begins(0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (begins(...RIFF) && WEBP.every((byte, at) => bytes[8 + at] === byte)) return 'image/webp';
  const head = new TextDecoder('utf-8', { fatal: false }).decode(bytes.subarray(0, 2_000));
  return /^<svg[\s>/]/i.test(withoutProlog(head)) ? 'image/svg+xml' : null;
}

const ascii = (word: string) => Array.from(word, (letter) => letter.charCodeAt(0));
const RIFF = ascii('RIFF');
const WEBP = ascii('WEBP');

/** What stands before the first element of an XML document, each with the words that end it. */
const PROLOG = [
  ['<?xml', '?>'],
  ['<!--', '-->'],
  ['<!doctype svg', '>'],
] as const;

/** One piece after the other and not one expression for all: that could be made to search for hours. */
function withoutProlog(text: string): string {
  let rest = text.trimStart();
  for (;;) {
    const begun = PROLOG.find(([begin]) => rest.slice(0, begin.length).toLowerCase() === begin);
    if (!begun) return rest;
    const end = rest.indexOf(begun[1], begun[0].length);
    if (end === -1) return '';
    rest = rest.slice(end + begun[1].length).trimStart();
  }
}
