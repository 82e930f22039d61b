import { type Instant, isoOf } from '#lib/domain/instant.ts';
import { instantText, type TimeForm } from '#lib/i18n/date.ts';

/** An instant: UTC for programs, the page's zone in words. With script, `live.js` rewrites the words in the reader's zone. */
export function Time({ at, zone, form = 'stamp' }: { at: Instant; zone: string; form?: TimeForm }) {
  return (
    <time dateTime={isoOf(at)} data-form={form} suppressHydrationWarning>
      {instantText(at, zone, form)}
    </time>
  );
}
