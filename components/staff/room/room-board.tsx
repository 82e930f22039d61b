import type { ReactNode } from 'react';
import type { IncidentStatus } from '#lib/domain/incident.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { ComponentStatus } from '#lib/domain/level.ts';
import { StatusMark } from '#components/status/status-mark.tsx';
import { Time } from '#components/time/time.tsx';
import { incidentWord, statusWord } from '#components/staff/words.ts';
import { PromiseClock } from './promise-clock.tsx';

interface RoomBoardProps {
  readonly onIt: ReactNode;
  /** What is not well now, the worst first. */
  readonly affected: readonly {
    readonly id: string;
    readonly name: string;
    readonly status: ComponentStatus;
  }[];
  /** Whether the incident names components at all. */
  readonly namesAny: boolean;
  /** The sentence at the head of the public page. */
  readonly headline: { readonly tone: ComponentStatus; readonly words: string } | null;
  /** What the incident's own page says of the promise. */
  readonly promiseWords: ReactNode;
  readonly status: IncidentStatus;
  readonly incidentId: string;
  readonly isOver: boolean;
  readonly nextUpdateBy: Instant | null;
  readonly now: Instant;
  readonly zone: string;
}

/** How it stands, at one look: who is on it, what is affected, what the public sees, what was promised. */
export function RoomBoard(props: RoomBoardProps) {
  const { onIt, affected, namesAny, headline, promiseWords, status, incidentId, isOver } = props;
  return (
    <div className="room-board">
      <section aria-labelledby="on-it" id="on-it-part">
        <h2 id="on-it">Who is on it</h2>
        {onIt}
      </section>
      <section aria-labelledby="affected-now">
        <h2 id="affected-now">Affected now</h2>
        {affected.length === 0 ? (
          <p className="quiet">{namesAny ? 'Every component works again.' : 'No component is named.'}</p>
        ) : (
          <ul className="room-affected">
            {affected.map((one) => (
              <li key={one.id}>
                <StatusMark status={one.status} />
                <span>
                  {one.name}: {statusWord(one.status)}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="public-now">
        <h2 id="public-now">What the public sees</h2>
        {headline && (
          <p className="room-public">
            <StatusMark status={headline.tone} />
            <span>{headline.words}</span>
          </p>
        )}
        <p className="room-small">
          <span className="quiet">This incident:</span> {incidentWord(status)}.
        </p>
        {promiseWords}
        <p className="room-small">
          <a href={`/incidents/${incidentId}`} data-key="v" data-key-words="View it as visitors do">
            See it as visitors do
          </a>
        </p>
      </section>
      <section aria-labelledby="promised">
        <h2 id="promised">Next update</h2>
        <Promise {...props} isOver={isOver} />
      </section>
    </div>
  );
}

function Promise({
  nextUpdateBy,
  isOver,
  now,
  zone,
}: Pick<RoomBoardProps, 'nextUpdateBy' | 'isOver' | 'now' | 'zone'>) {
  if (isOver) return <p className="quiet">It is over.</p>;
  if (nextUpdateBy === null)
    return <p className="quiet">None is promised. Readers do not know when to look again.</p>;
  const left = nextUpdateBy - now;
  return (
    <>
      <p className={left <= 0 ? 'room-clock late' : 'room-clock'}>
        <PromiseClock left={left} />
      </p>
      <p className="room-small quiet">
        {left <= 0 ? 'It was promised by ' : 'Promised by '}
        <Time at={nextUpdateBy} zone={zone} form="clock" />.
      </p>
    </>
  );
}
