import type { PostmortemSection } from '#lib/domain/postmortem.ts';

/** What stood before a correction, of what it replaced. */
export type FormerPart = PostmortemSection | 'rootCauseUnknown' | 'entries' | 'actionItems';
/** Of what a file of a postmortem consists. A correction is followed by what stood before it. */
export type FilePart = PostmortemSection | 'entries' | 'actionItems' | 'correction' | `before.${FormerPart}`;

/** A part of a file begins with a line of its own that shows nowhere, whatever the words around it say. */
export const markOf = (marks: string, part: FilePart) => `<!-- ${marks}:${part} -->`;

/** What marks are called, unless the words hold that themselves. */
const MARKS = 'candor';

/** @param words all of the file's, in any form that leaves `<!--` and letters as they are */
export function marksFor(words: string): string {
  for (let n = 1; ; n += 1) {
    const marks = n === 1 ? MARKS : `${MARKS}${n}`;
    if (!words.includes(`<!-- ${marks}:`)) return marks;
  }
}

/** One part. Of a part of another the heading is empty. */
export const filePart = (mark: string, heading: string, words: string) =>
  `${mark}\n${heading && `${heading}\n`}${words && `\n${words}\n`}`;
