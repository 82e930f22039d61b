import type { PublishedMaintenance } from './maintenance.ts';

export interface NextOfSeries {
  readonly maintenance: PublishedMaintenance;
  /** The dates of the same series after it. */
  readonly later: readonly PublishedMaintenance[];
}

/** What is coming, each series by its next date alone: ten notices of one thing would hide all others. */
export function bySeries(coming: readonly PublishedMaintenance[]): NextOfSeries[] {
  const isOf = (one: PublishedMaintenance) => (other: PublishedMaintenance) =>
    one.seriesId !== null && other.seriesId === one.seriesId;
  return coming.flatMap((maintenance, index) =>
    coming.slice(0, index).some(isOf(maintenance))
      ? []
      : [{ maintenance, later: coming.slice(index + 1).filter(isOf(maintenance)) }],
  );
}
