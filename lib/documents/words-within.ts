/**
 * Words as HTML that is no longer than a number of bytes. What is too long ends between two paragraphs, lines or words.
 * @param render Markdown to HTML
 */
export function wordsWithin(
  words: string,
  bytes: number,
  render: (words: string) => string,
): { readonly html: string; readonly isCut: boolean } {
  let part = words;
  let html = render(part);
  while (Buffer.byteLength(html) > bytes) {
    if (part === '') return { html: '', isCut: true };
    // Most texts get longer by a steady factor; the rest of the way is made in steps of a tenth.
    const share = Math.min(0.9, bytes / Buffer.byteLength(html));
    part = cutBefore(part, Math.floor(part.length * share));
    html = render(part);
  }
  return { html, isCut: part !== words };
}

function cutBefore(words: string, length: number): string {
  const part = words.slice(0, length);
  for (const end of ['\n\n', '\n', ' ']) {
    const at = part.lastIndexOf(end);
    if (at > length * 0.8) return part.slice(0, at);
  }
  return part;
}
