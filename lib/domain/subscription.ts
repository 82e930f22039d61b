import { IMPACTS, type Impact } from './level.ts';

export const SUBSCRIPTION_SCOPES = ['page', 'chosen', 'incident'] as const;
/** `page`: everything. `chosen`: some components and groups. `incident`: nothing but the incidents they follow. */
export type SubscriptionScope = (typeof SUBSCRIPTION_SCOPES)[number];

export const SUBSCRIPTION_DETAILS = ['every_update', 'beginning_and_end'] as const;
export type SubscriptionDetail = (typeof SUBSCRIPTION_DETAILS)[number];

/** What a subscriber wants to hear of. */
export interface Subscription {
  readonly scope: SubscriptionScope;
  readonly componentIds: readonly string[];
  readonly groupIds: readonly string[];
  /** Followed one by one, whatever their impact and components. */
  readonly incidentIds: readonly string[];
  readonly leastImpact: Impact;
  readonly maintenance: boolean;
  readonly detail: SubscriptionDetail;
}

/** What one event has to say to subscribers. */
export interface Announcement {
  readonly kind: 'incident' | 'maintenance' | 'postmortem';
  /** Of the incident or maintenance. */
  readonly subjectId: string;
  /** An incident's worst so far. */
  readonly impact: Impact;
  /** Every component it ever named: whoever heard that it broke hears that it is mended. */
  readonly components: readonly { readonly id: string; readonly groupId: string | null }[];
  readonly stage: 'beginning' | 'between' | 'end';
}

/**
 * Whether a subscriber is told. `db/queries/who-is-told.ts` asks the same of all subscribers at once; a test holds it to
 * this function.
 * @param told whether they were told of this incident or maintenance before: then they are not left without its end,
 *   even when an edit took away what they had subscribed to.
 */
export function wants(subscription: Subscription, announcement: Announcement, told: boolean): boolean {
  const { scope, componentIds, groupIds, incidentIds, leastImpact, maintenance, detail } = subscription;
  const { kind, subjectId, impact, components, stage } = announcement;
  if (stage === 'between' && detail === 'beginning_and_end') return false;
  if (incidentIds.includes(subjectId) || (stage === 'end' && told)) return true;
  if (kind === 'maintenance' ? !maintenance : isLess(impact, leastImpact)) return false;
  if (scope === 'page') return true;
  const isChosen = (id: string, groupId: string | null) =>
    componentIds.includes(id) || (groupId !== null && groupIds.includes(groupId));
  return scope === 'chosen' && components.some(({ id, groupId }) => isChosen(id, groupId));
}

function isLess(impact: Impact, least: Impact): boolean {
  return IMPACTS.indexOf(impact) < IMPACTS.indexOf(least);
}

/** The least impacts with which somebody hears of an incident of this impact. */
export function impactsUpTo(impact: Impact): Impact[] {
  return IMPACTS.slice(0, IMPACTS.indexOf(impact) + 1);
}
