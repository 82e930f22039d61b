import { Time } from '#components/time/time.tsx';
import type { Instant } from '#lib/domain/instant.ts';
import { instantText } from '#lib/i18n/date.ts';

const OTHER_DAY = /^\d+ \p{L}+/u;

/** When it was, on the clocks of the page, and in UTC where these show something else. */
export function EntryTime({
  at,
  zone,
  form = 'stamp',
}: {
  at: Instant;
  zone: string;
  form?: 'stamp' | 'short';
}) {
  const [here, utc] = [instantText(at, zone, 'short'), instantText(at, 'UTC', 'short')];
  const isSameDay = OTHER_DAY.exec(here)?.[0] === OTHER_DAY.exec(utc)?.[0];
  return (
    <>
      <Time at={at} zone={zone} form={form} />
      {here !== utc && (
        <>
          {' '}
          <span className="quiet">{instantText(at, 'UTC', isSameDay ? 'clock' : 'stamp')}</span>
        </>
      )}
    </>
  );
}
