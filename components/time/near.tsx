import { type Instant, isoOf } from '#lib/domain/instant.ts';
import { instantText, nearForm } from '#lib/i18n/date.ts';

/** An instant close to now: without its date when it is today. */
export function Near({ at, now, zone }: { at: Instant; now: Instant; zone: string }) {
  return (
    <time dateTime={isoOf(at)} data-form="near" suppressHydrationWarning>
      {instantText(at, zone, nearForm(at, now, zone))}
    </time>
  );
}
