import { channelTitle } from '#components/staff/channel-words.ts';
import { Ago } from '#components/time/ago.tsx';
import type { Instant } from '#lib/domain/instant.ts';
import type { ChannelKind } from '#lib/domain/subscriber.ts';
import { messages } from './counted.ts';

interface Trouble {
  readonly channel: ChannelKind;
  readonly waiting: number;
  readonly missing: string | null;
  readonly overdueSince: Instant | null;
  readonly lastFailure: string | null;
}

/** Why messages do not go out, where nobody but staff could find out. */
export function Troubles({
  troubles,
  now,
  zone,
}: {
  readonly troubles: readonly Trouble[];
  readonly now: Instant;
  readonly zone: string;
}) {
  return (
    <section className="section" aria-label="Messages that cannot be sent">
      <ul className="plain troubles">
        {troubles.map(({ channel, waiting, missing, overdueSince, lastFailure }) => (
          <li key={channel} className="trouble">
            {missing !== null ? (
              <p>
                <strong>
                  {channelTitle(channel)} cannot be sent: {missing}
                </strong>{' '}
                {waiting === 0 ? 'Somebody wants to be told by it.' : `${waits(waiting)}; none is lost.`}
              </p>
            ) : (
              <p>
                <strong>
                  {channelTitle(channel)} is late: {waits(waiting)}, the first since{' '}
                  {overdueSince !== null && <Ago at={overdueSince} now={now} zone={zone} />}.
                </strong>{' '}
                {lastFailure === null ? 'No attempt has failed.' : `The last attempt said: ${lastFailure}`}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const waits = (count: number) => `${messages(count)} ${count === 1 ? 'waits' : 'wait'}`;
