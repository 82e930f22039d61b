/** What an event holds, in words: each finds its piece in the data, and says nothing where that is not there. */
import { channelWord } from '#components/staff/channel-words.ts';
import { ON_IT_WORDS } from '#components/staff/room/on-it-words.ts';
import { ROLE_WORDS } from '#components/staff/team/role-words.ts';
import { incidentWord, maintenanceWord, statusWord } from '#components/staff/words.ts';
import type { EventData } from '#lib/domain/event.ts';
import { INCIDENT_STATUSES } from '#lib/domain/incident.ts';
import { COMPONENT_STATUSES } from '#lib/domain/level.ts';
import { MAINTENANCE_STATUSES } from '#lib/domain/maintenance.ts';
import { ON_IT } from '#lib/domain/on-it.ts';
import { ROLES } from '#lib/domain/role.ts';
import { CHANNEL_KINDS } from '#lib/domain/subscriber.ts';

/** "Ada **did** *the thing*, **more**": the name of the thing stands between, as a link where it still leads somewhere. */
export interface Sentence {
  readonly did: string;
  readonly about?: 'incident' | 'maintenance' | 'series' | 'postmortem' | 'thing';
  readonly more?: string;
  /** Who it is about did it: set-up and invitations act for nobody else. */
  readonly byItself?: true;
}

export const text = (value: unknown) => (typeof value === 'string' ? value : '');
export const among = <T extends string>(words: readonly T[], value: unknown) =>
  words.find((word) => word === value);

export function status(data: EventData): string {
  const incident = among(INCIDENT_STATUSES, data['status']);
  if (incident) return incidentWord(incident).toLowerCase();
  const maintenance = among(MAINTENANCE_STATUSES, data['status']);
  if (maintenance) return maintenanceWord(maintenance).toLowerCase();
  const component = among(COMPONENT_STATUSES, data['status']);
  return component ? statusWord(component).toLowerCase() : '';
}

export const channel = (data: EventData) => channelWord(among(CHANNEL_KINDS, data['channel']));
export const told = (data: EventData) => (data['notify'] === true ? 'subscribers are told' : '');
/** Taken back within the seconds in which nobody is told. */
export const undid = (data: EventData, did: string, tookBack: string) => ('undoes' in data ? tookBack : did);
export const and = (...parts: string[]) => parts.filter(Boolean).join(', ');
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
export const fields = (data: EventData) => {
  const words = changedFrom(data)
    .filter((field) => field !== 'logoType')
    .map((field) => FIELD_WORDS[field] ?? field.replace(/([A-Z])/g, ' $1').toLowerCase());
  return [...new Set(words)].join(', ');
};
export const componentChange = (data: EventData) => {
  const [before, after] = [
    among(COMPONENT_STATUSES, data['before']),
    among(COMPONENT_STATUSES, data['after']),
  ];
  return before && after ? `${statusWord(before)} → ${statusWord(after)}` : '';
};
export const list = (value: unknown) => (Array.isArray(value) ? value.map(text).join(', ') : '');
export const role = (value: unknown) => {
  const known = among(ROLES, value);
  return known ? ROLE_WORDS[known].toLowerCase() : '';
};
export const userChange = (data: EventData) =>
  data['formerName']
    ? `called ${text(data['formerName'])} until then`
    : `${role(data['before'])} → ${role(data['after'])}`;
export const invitation = (people: number, by: string) =>
  people > 1
    ? `asked ${people.toLocaleString('en')} people whether they want to be told`
    : `asked somebody whether they want to be told by ${by}`;
export const date = (data: EventData) => text(data['occurrence']).replace('T', ', ');
export const update = (data: EventData) => ('maintenanceId' in data ? 'maintenance' : 'incident');
export const staffed = (data: EventData): Sentence => {
  const part = ON_IT_WORDS[among(ON_IT, data['part']) ?? 'commander'].toLowerCase();
  const who = text(data['person']);
  if (!who) return { did: `left open who is ${part} of`, about: 'incident' };
  if (data['byItself'] === true) return { did: `is now ${part} of`, about: 'incident' };
  return { did: `made ${who} ${part} of`, about: 'incident' };
};
