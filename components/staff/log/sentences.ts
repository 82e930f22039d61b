import type { EventData, EventType } from '#lib/domain/event.ts';
import {
  and,
  componentChange,
  date,
  fields,
  staffed,
  status,
  text,
  told,
  undid,
  update,
  type Sentence,
} from './event-words.ts';
import { LINK_SENTENCES } from './link-sentences.ts';
import { PEOPLE_SENTENCES } from './people-sentences.ts';
import { POSTMORTEM_SENTENCES } from './postmortem-sentences.ts';
import { TIMELINE_SENTENCES } from './timeline-sentences.ts';

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
  ...POSTMORTEM_SENTENCES,
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
  ...PEOPLE_SENTENCES,
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
