/** All that XML 1.0 has no way to write, not even escaped. */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** A text without the characters that end a strict parser's work: control characters, halves of pairs. */
export function writable(text: string): string {
  return text.replace(UNWRITABLE, '');
}
