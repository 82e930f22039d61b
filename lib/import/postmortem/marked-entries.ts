import { BETWEEN } from '#lib/documents/filed-entries.ts';
import { type Instant, parseInstant } from '#lib/domain/instant.ts';
import { EARLIEST, LATEST } from '#lib/domain/limits.ts';
import { ENTRY_KINDS, ENTRY_MAX, type EntryKind, type PublicEntry } from '#lib/domain/timeline-entry.ts';
import { t } from '#lib/i18n/t.ts';

/** As a file tells it: what does not say that it is internal is not. */
export type ReadEntry = PublicEntry & { readonly isPublic: boolean };

/** "2025-03-23 22:03 UTC", in a text alone or as the bold head of an entry. */
const STAMP = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d(?::\d\d(?:\.\d{3})?)?) UTC$/;
const HEAD = /^- \*\*([^*]+)\*\*(?: (.*))?$/s;

interface Point {
  readonly head: Omit<ReadEntry, 'words'> | null;
  readonly lines: string[];
}

/**
 * Reads back what `entryLines` writes: the entries, and what is none of them. Whatever begins at the edge and is no entry
 * ends the one before it, with all that is indented below.
 */
export function markedEntries(text: string): {
  readonly entries: readonly ReadEntry[];
  readonly rest: string;
} {
  const points: Point[] = [];
  for (const line of text.split('\n')) {
    const [, facts, first = ''] = HEAD.exec(line) ?? [];
    const head = facts === undefined ? null : headOf(facts);
    const last = points.at(-1);
    if (head) points.push({ head, lines: [line, first] });
    else if (last && (last.head === null || line === '' || line.startsWith('  '))) last.lines.push(line);
    else points.push({ head: null, lines: [line] });
  }
  const entries: ReadEntry[] = [];
  const rest: string[] = [];
  for (const { head, lines } of points) {
    const [raw, first, ...others] = lines;
    const words = [first, ...others.map((line) => line.slice(2))].join('\n').trim();
    if (head && words !== '' && words.length <= ENTRY_MAX) entries.push({ ...head, words });
    else rest.push((head ? [raw, ...others] : lines).join('\n'));
  }
  return { entries, rest: rest.join('\n').trim() };
}

/** The instant of a stamp; null where it is none, or no page could hold it. */
export function stampedAt(text: string): Instant | null {
  const [, day, clock] = STAMP.exec(text) ?? [];
  if (day === undefined) return null;
  try {
    const at = parseInstant(`${day}T${clock}Z`);
    return at >= EARLIEST && at <= LATEST ? at : null;
  } catch {
    return null;
  }
}

function headOf(text: string): Omit<ReadEntry, 'words'> | null {
  const [stamp = '', ...facts] = text.split(BETWEEN);
  const at = stampedAt(stamp);
  if (at === null) return null;
  let kind: EntryKind | null = null;
  let isPublic = true;
  for (const fact of facts) {
    const said = ENTRY_KINDS.find((one) => t(`timeline.${one}`) === fact);
    if (said !== undefined && kind === null) kind = said;
    else if (fact === t('postmortem.file.internal')) isPublic = false;
    else return null;
  }
  return { at, kind, isPublic };
}
