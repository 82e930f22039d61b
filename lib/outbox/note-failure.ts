import { max } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { type DeliveryKey, isAttemptAt } from '#db/queries/of-delivery.ts';
import { failedAttempts } from '#db/schema/index.ts';
import type { Instant } from '#lib/domain/instant.ts';

/** Writes down why a delivery did not get there. Numbered by what stands there: reports come in after the last attempt, too. */
export async function noteFailure(
  tx: Database & { readonly now: Instant },
  { eventId, subscriberId }: DeliveryKey,
  { permanent, reason }: { readonly permanent: boolean; readonly reason: string },
): Promise<void> {
  const [last] = await tx
    .select({ number: max(failedAttempts.number) })
    .from(failedAttempts)
    .where(isAttemptAt({ eventId, subscriberId }));
  const number = Number(last?.number ?? 0) + 1;
  await tx.insert(failedAttempts).values({ eventId, subscriberId, number, at: tx.now, permanent, reason });
}
