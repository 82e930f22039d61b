/** So much of the room taken is enough; and so much of the words is kept where they are cut at a better place. */
const ENOUGH = 0.8;
/** Of the words: nearer to what would fit they are not cut, since each try costs as much as drawing them. */
const NEAR = 0.02;

/**
 * Words as HTML that is no longer than a number of bytes. What is too long ends between two paragraphs, lines or words.
 * @param render Markdown to HTML; called for several lengths where the words are too long
 */
export function wordsWithin(
  words: string,
  bytes: number,
  render: (words: string) => string,
): { readonly html: string; readonly isCut: boolean } {
  const whole = render(words);
  const size = Buffer.byteLength(whole);
  if (size <= bytes) return { html: whole, isCut: false };
  let html = '';
  let [from, to] = [0, words.length];
  // Most texts get longer by a steady factor, so the first try is mostly the last.
  let length = Math.max(1, Math.floor((words.length * Math.max(bytes, 0)) / size));
  for (; to - from > (from === 0 ? 1 : Math.max(1, words.length * NEAR)); length = (from + to) >> 1) {
    const tried = render(cutBefore(words, length));
    const taken = Buffer.byteLength(tried);
    if (taken > bytes) to = length;
    else [from, html] = [length, tried];
    if (taken <= bytes && taken > bytes * ENOUGH) break;
  }
  return { html, isCut: true };
}

function cutBefore(words: string, length: number): string {
  const part = words.slice(0, length);
  for (const end of ['\n\n', '\n', ' ']) {
    const at = part.lastIndexOf(end);
    if (at > length * ENOUGH) return part.slice(0, at);
  }
  return part.replace(/[\uD800-\uDBFF]$/, '');
}
