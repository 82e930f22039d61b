import type { Occurrence } from './occurrences.ts';

interface Made {
  /** What the rule gave when it was made. */
  readonly occurrence: string | null;
}

export interface Paired<Row> {
  readonly kept: readonly { readonly row: Row; readonly occurrence: Occurrence }[];
  /** Those that the new rule has no place for. */
  readonly gone: readonly Row[];
  /** Those that are to be made. */
  readonly added: readonly Occurrence[];
}

/**
 * Which maintenance becomes which occurrence when a series changes: the same one, else one of the same day, else the next that
 * is free. So a series that begins an hour later moves what is in the calendars of readers, and makes nothing anew.
 */
export function pairUp<Row extends Made>(rows: readonly Row[], wanted: readonly Occurrence[]): Paired<Row> {
  const kept: { row: Row; occurrence: Occurrence }[] = [];
  let free = [...rows];
  let open = [...wanted];
  const pair = (fits: (row: Row, occurrence: Occurrence) => boolean) => {
    for (const occurrence of open) {
      const row = free.find((one) => fits(one, occurrence));
      if (!row) continue;
      kept.push({ row, occurrence });
      free = free.filter((one) => one !== row);
    }
    const taken = new Set(kept.map((one) => one.occurrence));
    open = open.filter((one) => !taken.has(one));
  };
  pair((row, { local }) => row.occurrence === local);
  pair((row, { local }) => row.occurrence?.slice(0, 10) === local.slice(0, 10));
  pair(() => true);
  return { kept: kept.sort((a, b) => a.occurrence.at - b.occurrence.at), gone: free, added: open };
}
