import {
  allComponents,
  allGroups,
  type ComponentRow,
  type GroupRow,
  ownStatuses,
} from '#db/queries/facts-components.ts';
import { incidentFacts, type IncidentFacts, openSince } from '#db/queries/facts-incidents.ts';
import { maintenanceFacts, type MaintenanceFacts, notOverSince } from '#db/queries/facts-maintenances.ts';
import { type MetricRow, shownMetrics } from '#db/queries/metric.ts';
import { type PageFacts, pageFacts } from '#db/queries/facts-page.ts';
import type { Database } from '#db/open.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { lastDays, startOfDay } from '#lib/domain/time.ts';
import type { StatusFacts } from './component.ts';

export const BAR_DAYS = 90;

export interface HomeFacts extends StatusFacts {
  readonly page: PageFacts;
  readonly components: readonly ComponentRow[];
  readonly groups: readonly GroupRow[];
  readonly incidents: readonly IncidentFacts[];
  readonly maintenances: readonly MaintenanceFacts[];
  readonly metrics: readonly MetricRow[];
}

/** Only what the window of the bars needs, however long the history is. Null before set-up. */
export async function loadHomeFacts(db: Database, now: Instant): Promise<HomeFacts | null> {
  const page = await pageFacts(db);
  if (!page) return null;
  const from = startOfDay(lastDays(BAR_DAYS, now, page.timeZone)[0]!, page.timeZone);
  return {
    page,
    components: await allComponents(db),
    groups: await allGroups(db),
    own: await ownStatuses(db, from),
    incidents: await incidentFacts(db, openSince(from)),
    maintenances: await maintenanceFacts(db, notOverSince(from)),
    metrics: await shownMetrics(db),
  };
}
