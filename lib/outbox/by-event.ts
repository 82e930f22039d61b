import type { deliveries } from '#db/schema/index.ts';

type Key = Pick<typeof deliveries.$inferSelect, 'eventId' | 'subscriberId'>;

/**
 * The subscribers of each event. A statement for some subscribers of one event goes straight to its rows on either engine;
 * one for pairs of both does not.
 */
export function byEvent(keys: readonly Key[]): Map<number, string[]> {
  const found = new Map<number, string[]>(keys.map(({ eventId }) => [eventId, []]));
  for (const { eventId, subscriberId } of keys) found.get(eventId)!.push(subscriberId);
  return found;
}
