import { and, eq, type SQL } from 'drizzle-orm';
import { deliveries, failedAttempts } from '#db/schema/index.ts';

/** What names a delivery: an event, and who is told of it. */
export interface DeliveryKey {
  readonly eventId: number;
  readonly subscriberId: string;
}

/** The row of one delivery. */
export function isDelivery({ eventId, subscriberId }: DeliveryKey): SQL | undefined {
  return and(eq(deliveries.eventId, eventId), eq(deliveries.subscriberId, subscriberId));
}

/** Its attempts that failed. */
export function isAttemptAt({ eventId, subscriberId }: DeliveryKey): SQL | undefined {
  return and(eq(failedAttempts.eventId, eventId), eq(failedAttempts.subscriberId, subscriberId));
}
