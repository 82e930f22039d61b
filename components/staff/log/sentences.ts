import { incidentWord, maintenanceWord, statusWord } from '#components/staff/words.ts';
import { channelWord } from '#components/staff/channel-words.ts';
import { ON_IT_WORDS } from '#components/staff/room/on-it-words.ts';
import { ROLE_WORDS } from '#components/staff/team/role-words.ts';
import { LINK_SENTENCES } from './link-sentences.ts';
import { TIMELINE_SENTENCES } from './timeline-sentences.ts';
import type { EventData, EventType } from '#lib/domain/event.ts';
import { INCIDENT_STATUSES } from '#lib/domain/incident.ts';
import { COMPONENT_STATUSES } from '#lib/domain/level.ts';
import { ON_IT } from '#lib/domain/on-it.ts';
import { MAINTENANCE_STATUSES } from '#lib/domain/maintenance.ts';
import { ROLES } from '#lib/domain/role.ts';
import { withoutMailboxes } from '#lib/domain/shown-address.ts';
import { CHANNEL_KINDS } from '#lib/domain/subscriber.ts';

/** "Ada **did** *the thing*, **more**": the name of the thing stands between, as a link where it still leads somewhere. */
export interface Sentence {
  readonly did: string;
  readonly about?: 'incident' | 'maintenance' | 'series' | 'postmortem' | 'thing';
  readonly more?: string;
  /** Who it is about did it: set-up and invitations act for nobody else. */
  readonly byItself?: true;
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const among = <T extends string>(words: readonly T[], value: unknown) => words.find((word) => word === value);

function status(data: EventData): string {
  const incident = among(INCIDENT_STATUSES, data['status']);
  if (incident) return incidentWord(incident).toLowerCase();
  const maintenance = among(MAINTENANCE_STATUSES, data['status']);
  if (maintenance) return maintenanceWord(maintenance).toLowerCase();
  const component = among(COMPONENT_STATUSES, data['status']);
  return component ? statusWord(component).toLowerCase() : '';
}

const channel = (data: EventData) => channelWord(among(CHANNEL_KINDS, data['channel']));
const told = (data: EventData) => (data['notify'] === true ? 'subscribers are told' : '');
/** Taken back within the seconds in which nobody is told. */
const undid = (data: EventData, did: string, tookBack: string) => ('undoes' in data ? tookBack : did);
const and = (...parts: string[]) => parts.filter(Boolean).join(', ');
const changedFrom = (data: EventData) =>
  Array.isArray(data['changed'])
    ? (data['changed'] as unknown[]).map(text)
    : Object.keys(typeof data['after'] === 'object' && data['after'] !== null ? data['after'] : {});
/** Where a field's name in the code is not what the form calls it. */
const FIELD_WORDS: Readonly<Record<string, string>> = {
  url: 'address',
  siteUrl: 'own site',
  customCss: 'own CSS',
  silenceHours: 'hours without an update',
  approvalsNeeded: 'approvals of postmortems',
  accentLight: 'links by day',
  accentDark: 'links by night',
  displayAt: 'time',
  nextUpdateBy: 'promise of the next update',
  groupId: 'group',
  startDateGiven: 'start date',
  notify: 'whether subscribers were told',
};
const fields = (data: EventData) => {
  const words = changedFrom(data)
    .filter((field) => field !== 'logoType')
    .map((field) => FIELD_WORDS[field] ?? field.replace(/([A-Z])/g, ' $1').toLowerCase());
  return [...new Set(words)].join(', ');
};
const componentChange = (data: EventData) => {
  const [before, after] = [
    among(COMPONENT_STATUSES, data['before']),
    among(COMPONENT_STATUSES, data['after']),
  ];
  return before && after ? `${statusWord(before)} → ${statusWord(after)}` : '';
};
const list = (value: unknown) => (Array.isArray(value) ? value.map(text).join(', ') : '');
const role = (value: unknown) => {
  const known = among(ROLES, value);
  return known ? ROLE_WORDS[known].toLowerCase() : '';
};
const userChange = (data: EventData) =>
  data['formerName']
    ? `called ${text(data['formerName'])} until then`
    : `${role(data['before'])} → ${role(data['after'])}`;
const invitation = (people: number, by: string) =>
  people > 1
    ? `asked ${people.toLocaleString('en')} people whether they want to be told`
    : `asked somebody whether they want to be told by ${by}`;
const date = (data: EventData) => text(data['occurrence']).replace('T', ', ');
const update = (data: EventData) => ('maintenanceId' in data ? 'maintenance' : 'incident');
const staffed = (data: EventData): Sentence => {
  const part = ON_IT_WORDS[among(ON_IT, data['part']) ?? 'commander'].toLowerCase();
  const who = text(data['person']);
  if (!who) return { did: `left open who is ${part} of`, about: 'incident' };
  if (data['byItself'] === true) return { did: `is now ${part} of`, about: 'incident' };
  return { did: `made ${who} ${part} of`, about: 'incident' };
};

/** What happened, for every kind of event there is. */
export const SENTENCES = {
  'page.created': () => ({ did: 'set up the page', about: 'thing' }),
  'page.settings_changed': (data) => ({ did: 'changed the settings', more: fields(data) }),
  'group.added': () => ({ did: 'added the group', about: 'thing' }),
  'group.changed': (data) => ({ did: 'changed the group', about: 'thing', more: fields(data) }),
  'group.removed': () => ({ did: 'removed the group', about: 'thing' }),
  'component.added': () => ({ did: 'added the component', about: 'thing' }),
  'component.changed': (data) => ({ did: 'changed the component', about: 'thing', more: fields(data) }),
  'component.status_changed': (data) => ({
    did: 'set the status of',
    about: 'thing',
    more: componentChange(data),
  }),
  'component.removed': () => ({ did: 'removed the component', about: 'thing' }),
  'components.ordered': () => ({ did: 'changed the order of components' }),
  'incident.opened': (data) => ({
    did: 'opened the incident',
    about: 'incident',
    more: and(status(data), told(data)),
  }),
  'incident.changed': (data) => ({ did: 'changed the incident', about: 'incident', more: fields(data) }),
  'incident.deleted': (data) => ({
    did: undid(data, 'deleted the incident', 'took back the opening of'),
    about: 'thing',
  }),
  'incident.staffed': (data) => staffed(data),
  'note.added': () => ({ did: 'wrote a note on', about: 'incident' }),
  'note.edited': () => ({ did: 'changed a note on', about: 'incident' }),
  'note.deleted': () => ({ did: 'deleted a note on', about: 'incident' }),
  ...LINK_SENTENCES,
  'update.posted': (data) => ({
    did: 'posted an update on',
    about: update(data),
    more: and(status(data), told(data)),
  }),
  'update.edited': (data) => ({ did: 'edited an update of', about: update(data), more: fields(data) }),
  'update.deleted': (data) => ({
    did: undid(data, 'deleted an update of', 'took back an update of'),
    about: update(data),
  }),
  'maintenance.scheduled': (data) => ({ did: 'scheduled', about: 'maintenance', more: told(data) }),
  'maintenance.changed': (data) => ({
    did: 'changed the maintenance',
    about: 'maintenance',
    more: fields(data),
  }),
  'maintenance.moved': (data) => ({
    did: undid(data, 'moved', 'took back the new time of'),
    about: 'maintenance',
    more: told(data),
  }),
  'maintenance.reminded': (data) => ({
    did: 'reminded of',
    about: 'maintenance',
    more: told(data),
  }),
  'maintenance.started': (data) => ({ did: 'started', about: 'maintenance', more: told(data) }),
  'maintenance.extended': (data) => ({
    did: undid(data, 'extended', 'took back the new end of'),
    about: 'maintenance',
    more: told(data),
  }),
  'maintenance.verifying': (data) => ({ did: 'began to verify', about: 'maintenance', more: told(data) }),
  'maintenance.completed': (data) => ({ did: 'completed', about: 'maintenance', more: told(data) }),
  'maintenance.cancelled': (data) => ({ did: 'cancelled', about: 'maintenance', more: told(data) }),
  'maintenance.deleted': (data) => ({
    did: undid(data, 'deleted the maintenance', 'took back the announcement of'),
    about: 'thing',
  }),
  'series.planned': () => ({ did: 'planned the series', about: 'series' }),
  'series.changed': (data) => ({ did: 'changed the series', about: 'series', more: fields(data) }),
  'series.ended': (data) => ({
    did: undid(data, 'ended the series', 'took back the series'),
    about: 'undoes' in data ? 'thing' : 'series',
  }),
  'series.date_skipped': (data) => ({ did: 'left out a date of', about: 'series', more: date(data) }),
  'series.date_restored': (data) => ({ did: 'took back in a date of', about: 'series', more: date(data) }),
  'postmortem.drafted': () => ({ did: 'saved the postmortem of', about: 'postmortem' }),
  'postmortem.autosaved': () => ({ did: 'went on writing the postmortem of', about: 'postmortem' }),
  'postmortem.restored': (data) => ({
    did: 'restored an earlier text of the postmortem of',
    about: 'postmortem',
    more: `revision ${Number(data['number'])}`,
  }),
  'postmortem.set_aside': () => ({
    did: 'wrote the same lines as somebody else in the postmortem of',
    about: 'postmortem',
    more: 'both texts are kept',
  }),
  'postmortem.settled': () => ({
    did: 'chose between two texts in the postmortem of',
    about: 'postmortem',
  }),
  'postmortem.commented': () => ({ did: 'commented on the postmortem of', about: 'postmortem' }),
  'postmortem.comment_resolved': () => ({
    did: 'resolved a comment on the postmortem of',
    about: 'postmortem',
  }),
  'postmortem.comment_reopened': () => ({
    did: 'reopened a comment on the postmortem of',
    about: 'postmortem',
  }),
  'postmortem.review_asked': (data) => ({
    did: 'asked for a review of the postmortem of',
    about: 'postmortem',
    more: list(data['reviewers']),
  }),
  'postmortem.reviewed': (data) => ({
    did:
      data['answer'] === 'approved' ? 'approved the postmortem of' : 'asked for changes in the postmortem of',
    about: 'postmortem',
  }),
  'postmortem.link_made': () => ({ did: 'made a preview link for the postmortem of', about: 'postmortem' }),
  'postmortem.link_revoked': () => ({
    did: 'revoked a preview link for the postmortem of',
    about: 'postmortem',
  }),
  'postmortem.published': (data) => ({
    did: undid(
      data,
      data['isCorrection'] === true
        ? 'published a correction to the postmortem of'
        : 'published the postmortem of',
      'told nobody of the correction to the postmortem of',
    ),
    about: 'postmortem',
    more: told(data),
  }),
  'postmortem.progressed': () => ({ did: 'moved on the action items of', about: 'postmortem' }),
  'postmortem.scheduled': (data) => ({ did: 'set a time to publish', about: 'postmortem', more: told(data) }),
  'postmortem.unscheduled': () => ({ did: 'took back the time to publish', about: 'postmortem' }),
  'postmortem.reverted': () => ({ did: 'took back the postmortem of', about: 'postmortem' }),
  'postmortem.deleted': () => ({ did: 'deleted the postmortem of', about: 'incident' }),
  'postmortem_template.created': () => ({ did: 'wrote the postmortem template', about: 'thing' }),
  'postmortem_template.changed': () => ({ did: 'changed the postmortem template', about: 'thing' }),
  'postmortem_template.deleted': () => ({ did: 'deleted the postmortem template', about: 'thing' }),
  'action_item.moved': (data) => ({
    did:
      data['state'] === 'open'
        ? 'opened an action item again of'
        : `marked an action item ${text(data['state'])} of`,
    ...{ about: 'postmortem', more: text(data['title']) },
  }),
  ...TIMELINE_SENTENCES,
  'template.created': () => ({ did: 'wrote the template', about: 'thing' }),
  'template.changed': (data) => ({ did: 'changed the template', about: 'thing', more: fields(data) }),
  'template.deleted': () => ({ did: 'deleted the template', about: 'thing' }),
  'metrics_provider.added': () => ({ did: 'added a metrics provider' }),
  'metrics_provider.changed': (data) => ({ did: 'changed a metrics provider', more: fields(data) }),
  'metrics_provider.removed': () => ({ did: 'removed a metrics provider' }),
  'metric.added': () => ({ did: 'added the metric', about: 'thing' }),
  'metric.changed': (data) => ({ did: 'changed the metric', about: 'thing', more: fields(data) }),
  'metric.emptied': () => ({ did: 'deleted all points of the metric', about: 'thing' }),
  'metric.removed': () => ({ did: 'removed the metric', about: 'thing' }),
  'metrics.ordered': () => ({ did: 'changed the order of metrics' }),
  'user.added': (data) =>
    data['byStaff'] === true
      ? { did: 'added to the team:', about: 'thing', more: role(data['role']) }
      : { did: 'joined the team', more: role(data['role']), byItself: true },
  'user.changed': (data) => ({ did: 'changed the account of', about: 'thing', more: userChange(data) }),
  'user.password_changed': (data) => ({
    did: data['reset'] === true ? 'was given a new password from the command line' : 'changed their password',
    byItself: true,
  }),
  'user.notices_chosen': () => ({ did: 'chose which mails they get', byItself: true }),
  'user.removed': () => ({ did: 'removed from the team:', about: 'thing' }),
  'user.invited': (data) => ({ did: 'made an invitation for', about: 'thing', more: role(data['role']) }),
  'invitation.revoked': () => ({ did: 'revoked the invitation for', about: 'thing' }),
  'token.created': (data) => ({ did: 'made the token', about: 'thing', more: list(data['scopes']) }),
  'token.revoked': () => ({ did: 'revoked the token', about: 'thing' }),
  'session.started': () => ({ did: 'signed in' }),
  'session.revoked': (data) => ({
    did: typeof data['sessions'] === 'number' ? 'signed out other browsers' : 'signed out a browser',
  }),
  'subscriber.asked': (data) =>
    typeof data['invited'] === 'number'
      ? { did: invitation(data['invited'], channel(data)) }
      : { did: `asked to be told by ${channel(data)}`, byItself: true },
  'subscriber.confirmed': (data) => ({ did: `confirmed to be told by ${channel(data)}`, byItself: true }),
  'subscriber.changed': (data) =>
    data['byStaff'] === true
      ? { did: `changed what a subscriber by ${channel(data)} is told of` }
      : { did: 'changed what they are told of', byItself: true },
  'subscriber.paused': () => ({ did: 'paused their messages', byItself: true }),
  'subscriber.resumed': () => ({ did: 'are told again', byItself: true }),
  'subscriber.left': () => ({ did: 'unsubscribed', byItself: true }),
  'subscriber.link_sent': () => ({ did: 'asked for the link to their subscription', byItself: true }),
  'subscriber.added': (data) => ({ did: `added a subscriber by ${channel(data)}` }),
  'subscriber.removed': (data) => ({ did: `removed a subscriber by ${channel(data)}` }),
  'subscriber.quarantined': (data) => ({
    did: `stopped telling a subscriber by ${channel(data)}`,
    // Servers quote the address, which not everybody who reads the log may see.
    more: withoutMailboxes(text(data['reason'])),
  }),
  'subscriber.released': (data) => ({
    did:
      typeof data['count'] === 'number'
        ? `took ${data['count'] === 1 ? 'a subscriber' : `${data['count']} subscribers`} out of quarantine`
        : `took a subscriber by ${channel(data)} out of quarantine`,
  }),
  'subscribers.imported': (data) => ({ did: `imported ${Number(data['added'] ?? 0)} subscribers` }),
  'sending.paused': () => ({ did: 'paused all messages to subscribers' }),
  'sending.resumed': () => ({ did: 'let messages to subscribers go on' }),
  'delivery.retried': (data) => ({
    did:
      Number(data['count'] ?? 1) > 1
        ? `sent ${Number(data['count'])} messages again`
        : 'sent a message again',
  }),
  'history.imported': (data) => ({ did: `imported ${text(data['source']) || 'a history'}` }),
  'page.restored': (data) => ({
    did: `restored the whole page from ${text(data['source']) || 'a copy'}, with all messages paused`,
  }),
} satisfies Record<EventType, (data: EventData) => Sentence>;

/** An event of a newer version than ours has no sentence yet: then its own name has to do. */
export function sentenceOf(type: string, data: EventData): Sentence {
  return Object.hasOwn(SENTENCES, type) ? SENTENCES[type as EventType](data) : { did: `recorded ${type}` };
}
