import type { EventData, EventType } from '#lib/domain/event.ts';
import type { Sentence } from './event-words.ts';

const about = 'postmortem';
const counted = (added: unknown) => (added === 1 ? '1 entry' : `${Number(added ?? 0)} entries`);

/** What happened to the timeline of a postmortem. */
export const TIMELINE_SENTENCES = {
  'timeline.made': ({ added }) => ({
    ...{ did: 'made the timeline of', about },
    more: counted(added),
  }),
  'timeline.entry_added': () => ({ did: 'added to the timeline of', about }),
  'timeline.entries_added': ({ added }) => ({
    ...{ did: 'brought in the timeline of', about },
    more: counted(added),
  }),
  'timeline.entry_edited': ({ changed }) => ({
    ...{ did: 'edited the timeline of', about },
    more: Array.isArray(changed) && changed.includes('at') ? 'another time' : '',
  }),
  'timeline.entry_deleted': () => ({ did: 'deleted an entry from the timeline of', about }),
} satisfies Partial<Record<EventType, (data: EventData) => Sentence>>;
