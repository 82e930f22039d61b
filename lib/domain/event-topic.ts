import type { EventType } from './event.ts';

/** What the log can be narrowed to, in the order of its list. */
export const EVENT_TOPICS = [
  'incidents',
  'maintenance',
  'postmortems',
  'components',
  'metrics',
  'subscribers',
  'page',
  'team',
  'sessions',
] as const;
export type EventTopic = (typeof EVENT_TOPICS)[number];

/** Updates of a maintenance are filed with incidents too: the type alone does not tell them apart. */
const TOPIC_OF = {
  'page.created': 'page',
  'page.settings_changed': 'page',
  'history.imported': 'page',
  'page.restored': 'page',
  'group.added': 'components',
  'group.changed': 'components',
  'group.removed': 'components',
  'component.added': 'components',
  'component.changed': 'components',
  'component.status_changed': 'components',
  'component.removed': 'components',
  'components.ordered': 'components',
  'incident.opened': 'incidents',
  'incident.changed': 'incidents',
  'incident.deleted': 'incidents',
  'update.posted': 'incidents',
  'update.edited': 'incidents',
  'update.deleted': 'incidents',
  'maintenance.scheduled': 'maintenance',
  'maintenance.changed': 'maintenance',
  'maintenance.moved': 'maintenance',
  'maintenance.started': 'maintenance',
  'maintenance.extended': 'maintenance',
  'maintenance.verifying': 'maintenance',
  'maintenance.completed': 'maintenance',
  'maintenance.cancelled': 'maintenance',
  'maintenance.deleted': 'maintenance',
  'postmortem.drafted': 'postmortems',
  'postmortem.published': 'postmortems',
  'postmortem.reverted': 'postmortems',
  'postmortem.deleted': 'postmortems',
  'template.created': 'incidents',
  'template.changed': 'incidents',
  'template.deleted': 'incidents',
  'subscriber.asked': 'subscribers',
  'subscriber.confirmed': 'subscribers',
  'subscriber.changed': 'subscribers',
  'subscriber.paused': 'subscribers',
  'subscriber.resumed': 'subscribers',
  'subscriber.left': 'subscribers',
  'subscriber.link_sent': 'subscribers',
  'subscriber.added': 'subscribers',
  'subscriber.removed': 'subscribers',
  'subscriber.quarantined': 'subscribers',
  'subscriber.released': 'subscribers',
  'subscribers.imported': 'subscribers',
  'sending.paused': 'subscribers',
  'sending.resumed': 'subscribers',
  'delivery.retried': 'subscribers',
  'metrics_provider.added': 'metrics',
  'metrics_provider.changed': 'metrics',
  'metrics_provider.removed': 'metrics',
  'metric.added': 'metrics',
  'metric.changed': 'metrics',
  'metric.emptied': 'metrics',
  'metric.removed': 'metrics',
  'metrics.ordered': 'metrics',
  'user.added': 'team',
  'user.changed': 'team',
  'user.password_changed': 'team',
  'user.removed': 'team',
  'user.invited': 'team',
  'invitation.revoked': 'team',
  'token.created': 'team',
  'token.revoked': 'team',
  'session.started': 'sessions',
  'session.revoked': 'sessions',
} as const satisfies Record<EventType, EventTopic>;

export function typesOf(topic: EventTopic): EventType[] {
  return (Object.keys(TOPIC_OF) as EventType[]).filter((type) => TOPIC_OF[type] === topic);
}

export function isEventTopic(text: unknown): text is EventTopic {
  return EVENT_TOPICS.some((topic) => topic === text);
}
