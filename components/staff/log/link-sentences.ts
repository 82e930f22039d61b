import type { EventData } from '#lib/domain/event.ts';
import type { Sentence } from './event-words.ts';

const other = (data: EventData) =>
  typeof data['otherName'] === 'string' ? data['otherName'] : 'another one';

/** What was linked, merged and split. */
export const LINK_SENTENCES = {
  'incident.linked': (data: EventData) => ({
    ...{ did: 'linked the incident', about: 'incident', more: `with ${other(data)}` },
  }),
  'incident.unlinked': () => ({ did: 'took away a link of the incident', about: 'incident' }),
  'incident.merged': (data: EventData) => ({
    ...{ did: 'merged the incident', about: 'incident', more: `into ${other(data)}` },
  }),
  'incident.split': (data: EventData) => ({
    ...{ did: 'split off the incident', about: 'incident', more: `from ${other(data)}` },
  }),
} as const satisfies Record<string, (data: EventData) => Sentence>;
