import type { Instant } from '#lib/domain/instant.ts';
import { instantText } from '#lib/i18n/date.ts';
import { rich } from '#lib/i18n/rich.ts';
import { Time } from './time.tsx';

/** From one instant to another; the day is not said twice when it is the same one. */
export function Period({
  from,
  to,
  zone,
  year = false,
}: {
  from: Instant;
  to: Instant;
  zone: string;
  year?: boolean;
}) {
  const day = (at: Instant) => instantText(at, zone, 'full').split(',')[0];
  const oneDay = day(from) === day(to);
  return (
    <span className="period">
      {rich('incident.range', {
        from: <Time at={from} zone={zone} form={year ? 'dated' : 'short'} />,
        to: <Time at={to} zone={zone} form={oneDay ? 'clock' : year ? 'full' : 'stamp'} />,
      })}
    </span>
  );
}
