import type { ComponentRow, GroupRow } from '#db/queries/facts-components.ts';
import type { IncidentFacts } from '#db/queries/facts-incidents.ts';
import type { MaintenanceFacts } from '#db/queries/facts-maintenances.ts';
import type { PageFacts } from '#db/queries/facts-page.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { type ComponentStatus, worstStatus } from '#lib/domain/level.ts';
import { byRank } from '#lib/domain/listed-order.ts';
import { type PageStatus, pageStatus } from '#lib/domain/rollup.ts';
import type { Announced } from './announced.ts';
import {
  detailedComponent,
  type DetailedComponent,
  type StoryDetails,
  storyDetails,
} from './announced-in-full.ts';
import { shownStatuses } from './component.ts';
import { publishedIncident } from './incident.ts';
import { publishedMaintenance } from './maintenance.ts';
import { namesOf } from './named.ts';
import { pageInfo, type PageInfo } from './page-info.ts';

/** The page as programs of Statuspage ask for it. */
export interface PublishedStatuspage {
  readonly pageId: string;
  readonly page: PageInfo;
  /** When anything in it changed last. */
  readonly updatedAt: Instant;
  readonly status: PageStatus;
  /** By their rank, groups among them. */
  readonly components: readonly ListedComponent[];
  readonly incidents: readonly Full<'incident'>[];
  readonly maintenances: readonly Full<'maintenance'>[];
}

export interface ListedComponent extends DetailedComponent {
  /** The components of a group by their rank; null for what is none. */
  readonly children: readonly string[] | null;
}

interface Full<Kind extends Announced['story']['kind']> {
  readonly story: Extract<Announced['story'], { readonly kind: Kind }>;
  readonly details: StoryDetails;
}

export interface StatuspageFacts {
  readonly page: PageFacts;
  readonly components: readonly ComponentRow[];
  readonly groups: readonly GroupRow[];
  /** All that say something of components now. */
  readonly openIncidents: readonly IncidentFacts[];
  readonly openMaintenances: readonly MaintenanceFacts[];
  /** What is listed, in its order. */
  readonly incidents: readonly IncidentFacts[];
  readonly maintenances: readonly MaintenanceFacts[];
  readonly updates: StoryDetails['updates'];
}

export function publishedStatuspage(facts: StatuspageFacts, now: Instant): PublishedStatuspage {
  const { page, groups, updates } = facts;
  const names = namesOf(facts.components, groups);
  const shown = shownStatuses(facts.components, facts.openIncidents, facts.openMaintenances);
  const all = facts.components.map((row) => ({ ...detailedComponent(row, shown), children: null }));
  const leaves = all.filter(({ removedAt }) => removedAt === null);
  const components = [
    ...leaves,
    ...groups.filter(({ removedAt }) => removedAt === null).map((group) => listedGroup(group, leaves)),
  ].sort(byRank);
  const about = (one: IncidentFacts | MaintenanceFacts) => ({ facts: one, updates, components: all });
  const incidents = facts.incidents.map((one) => {
    const story = { kind: 'incident' as const, ...publishedIncident(one, names, now) };
    return { story, details: storyDetails(story, about(one)) };
  });
  const maintenances = facts.maintenances.map((one) => {
    const story = { kind: 'maintenance' as const, ...publishedMaintenance(one, names, now) };
    return { story, details: storyDetails(story, about(one)) };
  });
  return {
    ...{ pageId: page.id, page: pageInfo(page), components, incidents, maintenances },
    updatedAt: latest(
      page.updatedAt,
      ...components.map((one) => one.updatedAt),
      ...[...incidents, ...maintenances].map(({ story }) => story.updatedAt),
    ),
    status: pageStatus(leaves.map(({ status }) => status)),
  };
}

/** A group is as bad as the worst in it. */
function listedGroup(
  { id, name, description, position, listed, createdAt, updatedAt }: GroupRow,
  leaves: readonly ListedComponent[],
) {
  const inIt = leaves.filter(({ groupId }) => groupId === id);
  const status: ComponentStatus = worstStatus(inIt.map((one) => one.status));
  return {
    ...{ id, name, description, position, listed, createdAt, updatedAt, status },
    ...{ groupId: null, startDate: null, measuredFrom: null },
    ...{ showUptime: false, onlyShowIfDegraded: false, children: inIt.map((one) => one.id) },
  };
}

function latest(...instants: readonly Instant[]): Instant {
  return Math.max(...instants) as Instant;
}
