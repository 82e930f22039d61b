import { firstBeginning } from '#db/queries/facts-history.ts';
import { shownMetrics } from '#db/queries/metric.ts';
import { pageFacts } from '#db/queries/facts-page.ts';
import { subjectsOfPages } from '#db/queries/published-paths.ts';
import type { Database } from '#db/open.ts';
import { reader } from '#db/open.ts';
import { now } from '#lib/clock.ts';
import { logoPath } from '#lib/domain/picture.ts';
import { previewedSince } from '#lib/domain/preview-picture.ts';
import { dayOf } from '#lib/domain/time.ts';
import { monthsSince } from '#lib/published/months.ts';

/** All that documents are about. */
export interface Subjects {
  /** The path of the operator's picture; null when there is none. */
  readonly logo: string | null;
  /** `YYYY-MM`, newest first */
  readonly months: readonly string[];
  readonly incidentIds: readonly string[];
  readonly postmortemIds: readonly string[];
  /** Incidents that links are passed around to: those of late. */
  readonly previewedIds: readonly string[];
  readonly maintenanceIds: readonly string[];
  /** Of those that are shown. */
  readonly metricIds: readonly string[];
  /** Those on the page, with the calendar years in which they were measured, newest first. */
  readonly components: readonly { readonly id: string; readonly years: readonly number[] }[];
}

/** Null before set-up: nothing is published then. */
export async function allSubjects(db: Database = reader()): Promise<Subjects | null> {
  const page = await pageFacts(db);
  if (!page) return null;
  const at = now();
  const { components, ...subjects } = await subjectsOfPages(db, at, previewedSince(at, page.timeZone));
  const thisYear = Number(dayOf(at, page.timeZone).slice(0, 4));
  return {
    ...subjects,
    logo: logoPath(page.logoType),
    metricIds: (await shownMetrics(db)).map((metric) => metric.id),
    months: monthsSince(await firstBeginning(db), at, page.timeZone).map(({ month }) => month),
    components: components.map(({ id, startDate, showUptime }) => ({
      id,
      years: showUptime ? yearsBack(thisYear, Number(startDate.slice(0, 4))) : [],
    })),
  };
}

const yearsBack = (from: number, to: number) =>
  Array.from({ length: Math.max(0, from - to + 1) }, (_, index) => from - index);
