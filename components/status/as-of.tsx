import { Near } from '#components/time/near.tsx';
import type { Instant } from '#lib/domain/instant.ts';
import { rich } from '#lib/i18n/rich.ts';

/** The moment this copy of the page was true. */
export function AsOf({ at, zone }: { at: Instant; zone: string }) {
  return <p className="as-of quiet">{rich('home.asOf', { time: <Near at={at} now={at} zone={zone} /> })}</p>;
}
