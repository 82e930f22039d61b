import type { Instant } from '#lib/domain/instant.ts';
import type { Impact } from '#lib/domain/level.ts';
import { ImpactMark } from '#components/status/impact-mark.tsx';
import { Ago } from '#components/time/ago.tsx';
import { impactWord } from '#components/staff/words.ts';

interface ListedPostmortem {
  readonly incidentId: string;
  readonly name: string;
  readonly impact: Impact;
  readonly startedAt: Instant;
  /** Null while it is not begun. */
  readonly version: number | null;
  readonly publishedAt: Instant | null;
}

interface PostmortemListProps {
  readonly postmortems: readonly ListedPostmortem[];
  readonly now: Instant;
  readonly zone: string;
}

export function PostmortemList({ postmortems, now, zone }: PostmortemListProps) {
  return (
    <ul className="desk-list">
      {postmortems.map((one) => (
        <li key={one.incidentId}>
          <a className="desk-list-name" href={`/admin/incidents/${one.incidentId}/postmortem`}>
            {one.name}
          </a>
          <span className="desk-list-state">{stateOf(one)}</span>
          <span className="desk-list-times quiet">
            <ImpactMark impact={one.impact} /> {impactWord(one.impact)} · began{' '}
            <Ago at={one.startedAt} now={now} zone={zone} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function stateOf({ version, publishedAt }: ListedPostmortem): string {
  if (publishedAt !== null) return 'Published';
  return version === null ? 'Not begun' : 'Draft';
}
