import type { MaintenanceFacts } from '#db/queries/facts-maintenances.ts';
import type { PageFacts } from '#db/queries/facts-page.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { type PublishedMaintenance, publishedMaintenance } from './maintenance.ts';
import type { NamedComponent, Names } from './named.ts';
import { pageInfo, type PageInfo } from './page-info.ts';

export interface CalendarWindow extends PublishedMaintenance {
  readonly announcedAt: Instant;
  /** How often it was changed since it was announced. Only ever grows, so programs know which version is newer. */
  readonly revision: number;
}

/** The maintenance of the page or of one component. Nothing in it depends on when it is asked for. */
export interface PublishedCalendar {
  readonly pageId: string;
  readonly page: PageInfo;
  readonly component: NamedComponent | null;
  /** Latest window first. */
  readonly windows: readonly CalendarWindow[];
}

export interface CalendarFacts {
  readonly page: PageFacts;
  readonly maintenances: readonly MaintenanceFacts[];
  readonly names: Names;
  /** How many events there are of each maintenance; none of one that was imported and never touched. */
  readonly changes: ReadonlyMap<string, number>;
}

export function publishedCalendar(
  facts: CalendarFacts,
  component: NamedComponent | null,
  now: Instant,
): PublishedCalendar {
  return {
    pageId: facts.page.id,
    page: pageInfo(facts.page),
    component,
    windows: facts.maintenances.map((one) => ({
      ...publishedMaintenance(one, facts.names, now),
      announcedAt: one.createdAt,
      revision: Math.max(0, (facts.changes.get(one.id) ?? 0) - 1),
    })),
  };
}
