/**
 * The words of a text on one line: line ends and the space around them are one space.
 * Line by line: an expression like `\s*\n\s*` takes hours for a megabyte of spaces, and strangers can send one.
 */
export function oneLine(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
}
