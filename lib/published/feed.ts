import type { IncidentFacts } from '#db/queries/facts-incidents.ts';
import type { MaintenanceFacts } from '#db/queries/facts-maintenances.ts';
import type { PageFacts } from '#db/queries/facts-page.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { type PublishedIncident, publishedIncident } from './incident.ts';
import { type PublishedMaintenance, publishedMaintenance } from './maintenance.ts';
import type { NamedComponent, Names } from './named.ts';
import { pageInfo, type PageInfo } from './page-info.ts';

/** What Statuspage's feeds hold, and what readers are used to. */
export const FEED_LENGTH = 25;

/** One incident or maintenance with all its words. */
export type FeedItem = Told &
  (
    | ({
        readonly kind: 'incident';
        /** When its postmortem was corrected last. */
        readonly correctedAt: Instant | null;
      } & PublishedIncident)
    | ({ readonly kind: 'maintenance' } & PublishedMaintenance)
  );

interface Told {
  /** When the last word was said: an update, or the publication of the postmortem. */
  readonly saidAt: Instant;
  /** When anything of it changed last, an edit included. */
  readonly changedAt: Instant;
}

/** What happened lately, to the page or to one component of it. Nothing in it depends on when it is asked for. */
export interface PublishedFeed {
  readonly pageId: string;
  readonly page: PageInfo;
  readonly component: NamedComponent | null;
  /** When anything in it changed last. */
  readonly changedAt: Instant;
  /** Last word first. */
  readonly items: readonly FeedItem[];
}

export interface FeedFacts {
  readonly page: PageFacts;
  readonly incidents: readonly IncidentFacts[];
  readonly maintenances: readonly MaintenanceFacts[];
  readonly names: Names;
}

const latest = (...instants: readonly (Instant | null | undefined)[]) =>
  Math.max(...instants.map((at) => at ?? -Infinity)) as Instant;

export function publishedFeed(
  facts: FeedFacts,
  component: NamedComponent | null,
  now: Instant,
): PublishedFeed {
  const incidents = facts.incidents.map((one): FeedItem => {
    const incident = publishedIncident(one, facts.names, now);
    const saidAt = latest(incident.updates[0]?.displayAt, incident.postmortemAt);
    const correctedAt = one.postmortem?.correctedAt ?? null;
    const changedAt = latest(saidAt, incident.updatedAt, correctedAt);
    return { kind: 'incident', ...incident, correctedAt, saidAt, changedAt };
  });
  const maintenances = facts.maintenances.map((one): FeedItem => {
    const maintenance = publishedMaintenance(one, facts.names, now);
    const saidAt = latest(maintenance.updates[0]?.displayAt);
    return { kind: 'maintenance', ...maintenance, saidAt, changedAt: latest(saidAt, maintenance.updatedAt) };
  });
  const items = [...incidents, ...maintenances]
    .sort((a, b) => b.saidAt - a.saidAt || (a.id < b.id ? 1 : -1))
    .slice(0, FEED_LENGTH);
  return {
    pageId: facts.page.id,
    page: pageInfo(facts.page),
    component,
    changedAt: items.length > 0 ? latest(...items.map((item) => item.changedAt)) : facts.page.updatedAt,
    items,
  };
}
