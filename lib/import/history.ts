import type { IncidentStatus } from '#lib/domain/incident.ts';
import type { Day, Instant } from '#lib/domain/instant.ts';
import type { ComponentStatus, Impact } from '#lib/domain/level.ts';
import type { MaintenanceStatus } from '#lib/domain/maintenance.ts';
import type { TemplateStatus } from '#lib/domain/template.ts';
import type { StoredSections } from '#lib/domain/postmortem.ts';
import type { ChannelKind, SubscriberStatus } from '#lib/domain/subscriber.ts';
import type { Noun, Remarks } from './report.ts';

/**
 * What a source tells, in the words of this page. Each source is read into this, and `importHistory` does the rest. Ids are
 * the source's where they are unique on a page and `mayBeId`; else `idOf` makes some that are the same at each reading.
 */
export interface History {
  readonly page: HistoryPage | null;
  readonly groups: readonly HistoryGroup[];
  /** Null when the source lists none: then those that its incidents name are known by mention alone. */
  readonly components: readonly HistoryComponent[] | null;
  readonly incidents: readonly HistoryIncident[];
  readonly maintenances: readonly HistoryMaintenance[];
  /** Left out where the source tells of none, like the subscribers. */
  readonly templates?: readonly HistoryTemplate[];
  readonly subscribers?: readonly HistorySubscriber[];
  /**
   * What the source says is open or to come, and when it said so. What is not among them is over, even where its end was not
   * recorded. Null where nothing says so: then what has no recorded end is open.
   */
  readonly listed: { readonly ids: ReadonlySet<string>; readonly at: Instant } | null;
  /** What has no place here, and what was not taken as it stood: the reader begins, the plan goes on. */
  readonly remarks: Remarks;
  /** Objects that the reader could make nothing of, each with a remark. */
  readonly refused?: Readonly<Partial<Record<Noun, number>>>;
}

/** Makes the page where there is none. */
export interface HistoryPage {
  readonly id: string;
  readonly name: string;
  /** http or https. */
  readonly url: string;
  readonly timeZone: string;
  readonly siteUrl?: string | null;
  /** Markdown. */
  readonly about?: string;
  readonly mailFooter?: string;
}

interface Written {
  readonly id: string;
  /** The source tells no times of it. Those that are given here are a guess, and yield to those that stand here already. */
  readonly undated?: true;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

export interface HistoryGroup extends Written {
  readonly name: string;
  readonly description: string | null;
  /** Rank on the whole page, with the components that have no group. */
  readonly position: number;
  /** Its place among those of one rank. */
  readonly listed: number;
}

export interface HistoryComponent extends Written {
  readonly groupId: string | null;
  readonly name: string;
  readonly description: string | null;
  /** As it is shown there now, whoever says so: the plan finds out what of it is its own. */
  readonly status: ComponentStatus;
  /** When it came to be so, where the source tells nothing of when it changed. Left out: when it changed last. */
  readonly statusSince?: Instant;
  readonly position: number;
  readonly listed: number;
  readonly showUptime: boolean;
  readonly onlyShowIfDegraded: boolean;
  /** Null: the day it was made. */
  readonly startDate: Day | null;
}

export interface HistoryUpdate<Status extends string> extends Written {
  readonly status: Status;
  /** Markdown, as typed. */
  readonly body: string;
  readonly displayAt: Instant;
  /** Whether subscribers were told of it there. */
  readonly notify: boolean;
  readonly tweetId: string | null;
  readonly customTweet: string | null;
  readonly components: readonly HistoryAffected[];
  /** When readers were promised the next word. */
  readonly nextUpdateBy?: Instant | null;
}

export interface HistoryAffected {
  readonly componentId: string;
  /** As it was called then: of one that the source lists no more, this is all that is known. */
  readonly name: string;
  readonly status: ComponentStatus;
  /** What it was before, where the source says so. */
  readonly oldStatus: ComponentStatus | null;
}

interface HistoryStory<Status extends string> extends Written {
  readonly name: string;
  /** Null: what its last update says. */
  readonly status: Status | null;
  /** In any order. */
  readonly updates: readonly HistoryUpdate<Status>[];
  /** Those that it names, in the order of the source, groups by their ids alone. */
  readonly componentOrder: readonly string[];
  /** Of those, what the source tells beside the id: they need not be listed any more. */
  readonly components: readonly HistoryComponent[];
  readonly shortlink: string | null;
  /** Left out: nothing is known of it. */
  readonly metadata?: Readonly<Record<string, unknown>>;
}

export interface HistoryIncident extends HistoryStory<IncidentStatus> {
  /** Null: what its updates say of components. */
  readonly impact: Impact | null;
  /** Where staff set the impact by hand. Else only what its updates do not say is taken as set. */
  readonly impactOverride?: Impact | null;
  /** Null: when its first update says. */
  readonly startedAt: Instant | null;
  readonly resolvedAt: Instant | null;
  readonly backfilled?: boolean;
  /** Left out: the source tells programs nothing of reminders. */
  readonly reminderIntervals?: string | null;
  readonly postmortem: HistoryPostmortem | null;
}

export interface HistoryPostmortem {
  readonly draft: StoredSections;
  /** Null together with `publishedAt`: readers do not see it. */
  readonly published: StoredSections | null;
  readonly publishedAt: Instant | null;
  readonly correctedAt?: Instant | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

export interface HistoryMaintenance extends HistoryStory<MaintenanceStatus> {
  readonly scheduledFor: Instant;
  readonly scheduledUntil: Instant;
  /** Left out: what is still to come begins and ends by itself. */
  readonly autoStart?: boolean;
  readonly autoComplete?: boolean;
  /** Whether subscribers are told when it begins and ends by itself, and an hour before. Left out: the first two alone. */
  readonly tellStart?: boolean;
  readonly tellEnd?: boolean;
  readonly remind?: boolean;
  readonly remindedAt?: Instant | null;
  /** When it was planned, where the source keeps that apart from when it was made. */
  readonly plannedAt: Instant | null;
}

/** In the order of the source, which tells no times of them. */
export interface HistoryTemplate {
  readonly id: string;
  /** What staff pick it by. */
  readonly name: string;
  readonly title: string;
  /** Markdown. */
  readonly body: string;
  readonly status: TemplateStatus | null;
  readonly notify: boolean;
  readonly groupId: string | null;
  readonly shouldTweet: boolean;
  readonly componentIds: readonly string[];
}

/** Nothing is sent to them by being taken over. */
export interface HistorySubscriber {
  readonly id: string;
  readonly channel: ChannelKind;
  /** As `normaliseAddress` gives it. */
  readonly address: string;
  /** A mailbox that hears when a webhook is given up. */
  readonly contact: string | null;
  /** `active` only where the source says that they confirmed. */
  readonly status: Extract<SubscriberStatus, 'active' | 'unconfirmed' | 'quarantined'>;
  /** Components and groups. Null: the whole page; but who follows incidents hears of those alone. */
  readonly componentIds: readonly string[] | null;
  readonly incidentIds: readonly string[];
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}
