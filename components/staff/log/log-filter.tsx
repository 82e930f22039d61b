import { FilterSelect } from '#components/staff/filter-select.tsx';
import type { EventTopic } from '#lib/domain/event-topic.ts';
import { EVENT_TOPICS } from '#lib/domain/event-topic.ts';

const TOPIC_WORDS = {
  incidents: 'Incidents and updates',
  maintenance: 'Maintenance',
  postmortems: 'Postmortems',
  components: 'Components',
  metrics: 'Metrics',
  subscribers: 'Subscribers and messages',
  page: 'Page and settings',
  team: 'Team and tokens',
  sessions: 'Signing in and out',
} as const satisfies Record<EventTopic, string>;

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A form that only asks: it works by its address. */
export function LogFilter({
  topic,
  by,
  people,
  tokens,
}: {
  readonly topic: EventTopic | null;
  readonly by: string | null;
  readonly people: readonly Named[];
  readonly tokens: readonly Named[];
}) {
  return (
    <form action="/admin/log" className="form-inline log-filter" role="search">
      <FilterSelect
        {...{ id: 'log-topic', name: 'about', label: 'About', value: topic ?? '' }}
        options={[['', 'Everything'], ...EVENT_TOPICS.map((one) => [one, TOPIC_WORDS[one]] as const)]}
      />
      <div className="field">
        <label htmlFor="log-by">By</label>
        <select id="log-by" name="by" defaultValue={by ?? ''}>
          <option value="">Everybody</option>
          <optgroup label="People">
            <Options of={people} />
          </optgroup>
          {tokens.length > 0 && (
            <optgroup label="Tokens">
              <option value="token">Any token</option>
              <Options of={tokens} />
            </optgroup>
          )}
          <optgroup label="By itself">
            <option value="clock">Clock</option>
            <option value="import">Imports and the command line</option>
            <option value="setup">Set-up and invitations</option>
          </optgroup>
        </select>
      </div>
      <button type="submit" className="button">
        Show
      </button>
    </form>
  );
}

function Options({ of }: { readonly of: readonly Named[] }) {
  return of.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));
}
