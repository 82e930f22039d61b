import type { FiledCorrection } from '#lib/documents/filed-corrections.ts';
import { allSections, POSTMORTEM_SECTIONS, type PostmortemSections } from '#lib/domain/postmortem.ts';
import { markedCorrections } from './marked-corrections.ts';
import { markedEntries, type ReadEntry } from './marked-entries.ts';
import { markedItems, type ReadItem } from './marked-items.ts';
import { markedParts } from './marked-parts.ts';

export interface Marked {
  /** What stands before the first mark. */
  readonly before: string;
  readonly sections: PostmortemSections;
  readonly entries: readonly ReadEntry[];
  readonly actionItems: readonly ReadItem[];
  /** Newest first. */
  readonly corrections: readonly FiledCorrection[];
  /** What stands among the corrections and is none. */
  readonly after: string;
}

const joined = (texts: readonly string[]) => texts.filter(Boolean).join('\n\n');

/** The parts of a file that a program wrote, each of which begins with its mark; null for a text without any. */
export function readMarked(body: string, marks: string): Marked | null {
  const { before, parts } = markedParts(body, marks);
  if (parts.length === 0) return null;
  const words = (name: string) => joined(parts.filter(({ part }) => part === name).map((one) => one.words));
  const { entries, rest: untimed } = markedEntries(words('entries'));
  const { items, rest: unlisted } = markedItems(words('actionItems'));
  const isOfCorrection = ({ part }: { part: string }) => part === 'correction' || part.startsWith('before.');
  const { corrections, rest: after } = markedCorrections(parts.filter(isOfCorrection));
  const sections = allSections(Object.fromEntries(POSTMORTEM_SECTIONS.map((name) => [name, words(name)])));
  return {
    ...{ before, entries, actionItems: items, corrections, after },
    sections: {
      ...sections,
      timeline: joined([sections.timeline, untimed]),
      remediation: joined([sections.remediation, unlisted]),
    },
  };
}
