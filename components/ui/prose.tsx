import { markdown } from '#lib/markdown.ts';

/** Markdown of staff, set for reading. `headings` is the level its highest heading becomes. */
export function Prose({ text, headings = 3 }: { text: string; headings?: number }) {
  // The sanitiser of lib/markdown has been over it.
  return <div className="prose" dangerouslySetInnerHTML={{ __html: markdown(text, headings) }} />;
}
