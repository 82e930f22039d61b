import { type FilePart, type FormerPart, markOf } from '#lib/documents/file-parts.ts';
import { POSTMORTEM_SECTIONS } from '#lib/domain/postmortem.ts';

const TOLD = [...POSTMORTEM_SECTIONS, 'entries', 'actionItems'] as const;
const PARTS: readonly FilePart[] = [
  ...TOLD,
  'correction',
  ...[...TOLD, 'rootCauseUnknown' as const].map((part: FormerPart) => `before.${part}` as const),
];

/** One part of a file, from the line after its mark. */
export interface MarkedPart {
  readonly part: FilePart;
  /** Without its signs; empty where it has none. */
  readonly heading: string;
  readonly words: string;
}

/** The parts of a file that a program wrote, as they follow each other; none where it has no marks. */
export function markedParts(
  body: string,
  marks: string,
): { readonly before: string; readonly parts: readonly MarkedPart[] } {
  const markLines = new Map(PARTS.map((part) => [markOf(marks, part), part]));
  const before: string[] = [];
  const found: { part: FilePart; lines: string[] }[] = [];
  for (const line of body.split('\n')) {
    const part = markLines.get(line);
    if (part === undefined) (found.at(-1)?.lines ?? before).push(line);
    else found.push({ part, lines: [] });
  }
  return { before: before.join('\n').trim(), parts: found.map(({ part, lines }) => parted(part, lines)) };
}

function parted(part: FilePart, lines: readonly string[]): MarkedPart {
  const [first = '', ...others] = lines;
  const sign = part.startsWith('before.') ? '### ' : '## ';
  const hasHeading = part !== 'entries' && first.startsWith(sign);
  return {
    part,
    heading: hasHeading ? first.slice(sign.length) : '',
    words: (hasHeading ? others : lines).join('\n').trim(),
  };
}
