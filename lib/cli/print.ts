import { oneLine } from '#lib/domain/one-line.ts';

/**
 * What a terminal would obey instead of showing: control characters but tab and newline, and those that turn the
 * direction of what follows. A page that one asks may be somebody else's, and so are names and words on it.
 */
const OBEYED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** A text as it may stand on a terminal. */
export function shown(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(OBEYED, '\ufffd');
}

/** The same, on one line. */
export const shownLine = (text: string): string => oneLine(shown(text).replaceAll('\t', ' '));

/** Writes to standard output. */
export function print(text: string): void {
  if (text !== '') process.stdout.write(`${shown(text)}\n`);
}

/** Writes an answer of the API. JSON may hold what a terminal obeys, and may write it as `\u009b` too. */
export function printJson(answer: unknown): void {
  const text = JSON.stringify(answer ?? null, null, 2);
  const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  process.stdout.write(`${text.replace(OBEYED, escaped)}\n`);
}

/** Writes to standard error. */
export function complain(text: string): void {
  process.stderr.write(`${shown(text)}\n`);
}
