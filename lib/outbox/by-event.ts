import type { deliveries } from '#db/schema/index.ts';
import { grouped } from '#lib/domain/grouped.ts';

type Key = Pick<typeof deliveries.$inferSelect, 'eventId' | 'subscriberId'>;

/**
 * The subscribers of each event. A statement for some subscribers of one event goes straight to its rows on either engine;
 * one for pairs of both does not.
 */
export function byEvent(keys: readonly Key[]): Map<number, string[]> {
  const events = grouped(keys, ({ eventId }) => eventId);
  return new Map([...events].map(([id, those]) => [id, those.map(({ subscriberId }) => subscriberId)]));
}
