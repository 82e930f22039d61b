import type { IncidentStatus } from './incident.ts';
import { type Instant, MINUTE } from './instant.ts';
import { oldestFirst } from './timeline.ts';

/** The moments that an incident is measured by, in the order in which they usually come. */
export const ENTRY_KINDS = [
  'began',
  'detected',
  'acknowledged',
  'escalated',
  'identified',
  'mitigated',
  'resolved',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** One line of the timeline of a postmortem, as its readers see it. */
export interface PublicEntry {
  readonly at: Instant;
  /** Null for a plain note. */
  readonly kind: EntryKind | null;
  /** Markdown, short. */
  readonly words: string;
}

/** An entry that is made of an update or a note. Each makes one, once: `madeFrom` is its id. */
export interface MadeEntry extends PublicEntry {
  readonly isPublic: boolean;
  readonly madeFrom: string;
}

/** How long the words of one entry may be. */
export const ENTRY_MAX = 2_000;
/** How many entries the timeline of one incident may have. */
export const ENTRIES_MAX = 500;

interface Update {
  readonly id: string;
  readonly status: IncidentStatus;
  readonly body: string;
  readonly displayAt: Instant;
  readonly createdAt: Instant;
}

/** What staff wrote for each other while it went on. */
export interface Note {
  readonly id: string;
  readonly words: string;
  readonly createdAt: Instant;
}

/**
 * The entries that a timeline begins with, oldest first: what was said in public, and what staff noted, which stays
 * internal. Of several updates that say the same, the one that held is the moment: see `momentsOf`.
 */
export function entriesOf(updates: readonly Update[], notes: readonly Note[]): MadeEntry[] {
  const story = oldestFirst(updates);
  const moments = momentsOf(story);
  const said = story.map(({ id, body, displayAt }) => ({
    ...{ at: displayAt, kind: moments.get(id) ?? null, words: fitting(body) },
    ...{ isPublic: true, madeFrom: id },
  }));
  const noted = notes.map(({ id, words, createdAt }) => ({
    ...{ at: createdAt, kind: null, words: fitting(words) },
    ...{ isPublic: false, madeFrom: id },
  }));
  return [...said, ...noted].sort((a, b) => a.at - b.at);
}

/** An entry is a line or a few; who wants all of it finds it where it was said. */
function fitting(words: string): string {
  if (words.length <= ENTRY_MAX) return words;
  return `${words.slice(0, ENTRY_MAX - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Written down this much later than it is dated, it is told of the past. */
const DATED_BACK = 5 * MINUTE;

/**
 * Which moment an update stands for, by its id. The first word tells that somebody is at it, unless it is dated back; the
 * cause is found when that is first said; it is mitigated and resolved when that was said for good, and not taken back
 * by a later word.
 */
function momentsOf(story: readonly Update[]): Map<string, EntryKind> {
  const moments = new Map<string, EntryKind>();
  const [first] = story;
  if (first?.status === 'investigating' && first.createdAt - first.displayAt < DATED_BACK)
    moments.set(first.id, 'acknowledged');
  const identified = story.find(({ status }) => status === 'identified');
  if (identified) moments.set(identified.id, 'identified');
  const troubled = story.findLastIndex(({ status }) => status !== 'monitoring' && status !== 'resolved');
  const mitigated = story.slice(troubled + 1).find(({ status }) => status === 'monitoring');
  if (mitigated) moments.set(mitigated.id, 'mitigated');
  const reopened = story.findLastIndex(({ status }) => status !== 'resolved');
  const resolved = story[reopened + 1];
  if (resolved) moments.set(resolved.id, 'resolved');
  return moments;
}

interface Placed {
  readonly at: Instant;
  readonly position: number;
}

/** In the order in which things happened; what happened at the same moment stays as it was written down. */
export function byTime(a: Placed, b: Placed): number {
  return a.at - b.at || a.position - b.position;
}
