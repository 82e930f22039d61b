import type { EventTopic } from '#lib/domain/event-topic.ts';
import { EVENT_TOPICS } from '#lib/domain/event-topic.ts';

const TOPIC_WORDS = {
  incidents: 'Incidents and updates',
  maintenance: 'Maintenance',
  postmortems: 'Postmortems',
  components: 'Components',
  subscribers: 'Subscribers and messages',
  page: 'Page and settings',
  team: 'Team and tokens',
  sessions: 'Signing in and out',
} as const satisfies Record<EventTopic, string>;

/** A form that only asks: it works by its address. */
export function LogFilter({
  topic,
  by,
  people,
}: {
  readonly topic: EventTopic | null;
  readonly by: string | null;
  readonly people: readonly { readonly id: string; readonly name: string }[];
}) {
  return (
    <form action="/admin/log" className="form-inline log-filter" role="search">
      <div className="field">
        <label htmlFor="log-topic">About</label>
        <select id="log-topic" name="about" defaultValue={topic ?? ''}>
          <option value="">Everything</option>
          {EVENT_TOPICS.map((one) => (
            <option key={one} value={one}>
              {TOPIC_WORDS[one]}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="log-by">By</label>
        <select id="log-by" name="by" defaultValue={by ?? ''}>
          <option value="">Everybody</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          <option value="clock">Clock</option>
          <option value="import">Imports</option>
          <option value="setup">Set-up and invitations</option>
        </select>
      </div>
      <button type="submit" className="button">
        Show
      </button>
    </form>
  );
}
