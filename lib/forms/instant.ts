import { localOf } from '#lib/domain/time.ts';
import type { Instant } from '#lib/domain/instant.ts';

/** What an `<InstantField>` begins with. */
export function localInstant(at: Instant | null, zone: string): { local: string; zone: string } {
  return { local: at === null ? '' : localOf(at, zone), zone };
}
