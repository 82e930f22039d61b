import { type Instant, isoOf } from '#lib/domain/instant.ts';
import { instantText } from '#lib/i18n/date.ts';
import { distanceText } from '#lib/i18n/duration.ts';

/** "12 minutes ago", with the exact instant on hover. */
export function Ago({ at, now, zone }: { at: Instant; now: Instant; zone: string }) {
  return (
    <time dateTime={isoOf(at)} title={instantText(at, zone, 'full')}>
      {distanceText(at, now)}
    </time>
  );
}
