import type { ComponentRow } from '#db/queries/facts-components.ts';
import type { IncidentFacts } from '#db/queries/facts-incidents.ts';
import type { MaintenanceFacts } from '#db/queries/facts-maintenances.ts';
import type { StoredUpdate } from '#db/queries/update.ts';
import type { Day, Instant } from '#lib/domain/instant.ts';
import type { ComponentStatus, Impact, Indicator } from '#lib/domain/level.ts';
import { inOrderOf } from '#lib/domain/listed-order.ts';
import { remindsAsStandard } from '#lib/domain/reminder.ts';
import { type PageStatus, pageStatus } from '#lib/domain/rollup.ts';
import type { Announced } from './announced.ts';
import { shownStatuses } from './component.ts';

/** What is told, with what programs are used to be told beside it. */
export interface AnnouncedInFull extends Announced {
  readonly details: Details;
}

export interface Details extends StoryDetails {
  /** The whole page now, in Statuspage's words. */
  readonly pageStatus: PageStatus;
}

/** What no reader sees of a story, and programs of Statuspage are used to. */
export interface StoryDetails {
  readonly createdAt: Instant;
  readonly shortlink: string | null;
  /** As programs are told it. */
  readonly impact: Indicator;
  readonly impactOverride: Impact | null;
  readonly monitoringAt: Instant | null;
  /** Of a maintenance, when it was planned. */
  readonly plannedAt: Instant;
  /** How programs at the source of an incident say when to remind; undefined where they were told nothing of it. */
  readonly reminderIntervals: string | null | undefined;
  readonly backfilled: boolean;
  readonly autoStart: boolean;
  readonly autoComplete: boolean;
  /** Of a maintenance: what subscribers are told by itself. */
  readonly tellStart: boolean;
  readonly tellEnd: boolean;
  /** An hour before. */
  readonly remind: boolean;
  readonly remindedAt: Instant | null;
  /** What programs keep with it. */
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly postmortem: IncidentFacts['postmortem'];
  /** Of each update, by its id. */
  readonly updates: ReadonlyMap<string, UpdateDetails>;
  /** Those that the story names, in the order of its source or of the page. */
  readonly components: readonly DetailedComponent[];
}

export interface UpdateDetails extends Pick<
  StoredUpdate,
  'createdAt' | 'updatedAt' | 'notify' | 'tweetId' | 'customTweet'
> {
  /** What components were before it, as its source tells that, by their ids. */
  readonly oldStatuses?: ReadonlyMap<string, ComponentStatus>;
}

export interface DetailedComponent
  extends
    Pick<ComponentRow, 'id' | 'name' | 'description' | 'position' | 'groupId'>,
    Pick<ComponentRow, 'createdAt' | 'updatedAt' | 'onlyShowIfDegraded'> {
  /** What it is shown as now. */
  readonly status: ComponentStatus;
  readonly showUptime: boolean;
  /** As it was named; null where nobody did, and for a group. */
  readonly startDate: Day | null;
  /** From which day on it is measured, named or not; null for a group. */
  readonly measuredFrom: Day | null;
}

/** @param shown what each component is shown as now */
export function detailedComponent(
  row: ComponentRow,
  shown: ReadonlyMap<string, ComponentStatus>,
): DetailedComponent & Pick<ComponentRow, 'listed' | 'removedAt'> {
  return {
    ...row,
    status: shown.get(row.id) ?? row.status,
    startDate: row.startDateGiven ? row.startDate : null,
    measuredFrom: row.startDate,
  };
}

export interface DetailFacts {
  readonly components: readonly ComponentRow[];
  readonly incident: IncidentFacts | undefined;
  readonly maintenance: MaintenanceFacts | undefined;
  readonly updates: StoryDetails['updates'];
  /** All that say something of components now. */
  readonly openIncidents: readonly IncidentFacts[];
  readonly openMaintenances: readonly MaintenanceFacts[];
}

export function detailsOf(facts: DetailFacts, story: Announced['story']): Details {
  const { components, openIncidents, openMaintenances } = facts;
  const shown = shownStatuses(components, openIncidents, openMaintenances);
  const detailed = components.map((row) => detailedComponent(row, shown));
  const there = detailed.filter(({ removedAt }) => removedAt === null);
  return {
    pageStatus: pageStatus(there.map(({ status }) => status)),
    ...storyDetails(story, {
      ...{ facts: facts.incident ?? facts.maintenance, components: detailed },
      updates: facts.updates,
    }),
  };
}

/** When a maintenance that is being verified began to be: what monitoring is to an incident. */
function verifyingSince(story: Announced['story']): Instant | null {
  if (story.status !== 'verifying') return null;
  const before = story.updates.findIndex(({ status }) => status !== 'verifying');
  return story.updates.at(before - 1)?.displayAt ?? null;
}

/** A maintenance has one of its own there, and so have some incidents: as long as they have none here. */
function toldImpact(story: Announced['story'], tellsMaintenance: boolean): Indicator {
  const isMaintenance = story.kind === 'maintenance' || (tellsMaintenance && story.impact === 'none');
  return isMaintenance ? 'maintenance' : story.impact;
}

/** @param about the row behind the story, all updates there are, and all components as they are shown now */
export function storyDetails(
  story: Announced['story'],
  about: {
    readonly facts: IncidentFacts | MaintenanceFacts | undefined;
    readonly updates: StoryDetails['updates'];
    readonly components: readonly DetailedComponent[];
  },
): StoryDetails {
  const { facts, updates, components } = about;
  const named = new Set(story.components.map(({ id }) => id));
  const incident = facts && 'impact' in facts ? facts : null;
  const maintenance = facts && 'scheduledFor' in facts ? facts : null;
  return {
    createdAt: facts?.createdAt ?? story.updatedAt,
    shortlink: facts?.shortlink ?? null,
    impact: toldImpact(story, incident?.tellsMaintenance ?? false),
    impactOverride: incident?.impactOverride ?? null,
    monitoringAt: incident?.monitoringAt ?? verifyingSince(story),
    plannedAt: maintenance?.plannedAt ?? facts?.createdAt ?? story.updatedAt,
    reminderIntervals: incident?.tellsReminders === false ? undefined : (incident?.reminderIntervals ?? null),
    backfilled: incident?.backfilled ?? false,
    autoStart: maintenance?.autoStart ?? false,
    autoComplete: maintenance?.autoComplete ?? false,
    tellStart: maintenance?.tellStart ?? false,
    tellEnd: maintenance?.tellEnd ?? false,
    remind: remindsAsStandard(maintenance?.remindBefore ?? []),
    remindedAt: maintenance?.remindedAt ?? null,
    metadata: facts?.metadata ?? {},
    postmortem: incident?.postmortem ?? null,
    updates,
    components: inOrderOf(
      facts?.componentOrder ?? [],
      components.filter(({ id }) => named.has(id)),
    ),
  };
}
