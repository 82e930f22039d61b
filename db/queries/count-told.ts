import { eq, sql } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { subscribers } from '#db/schema/index.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { Announcement } from '#lib/domain/subscription.ts';
import { toldOf } from './who-is-told.ts';

/**
 * How many subscribers each of some announcements is told to, by the rule that fan-out goes by, in one look at them all.
 * @param event when it is said: whoever was told of anything before was told before its id
 */
export async function countTold(
  db: Database,
  announcements: readonly Announcement[],
  event: { readonly id: number; readonly at: Instant },
): Promise<number[]> {
  const counts = announcements.map((one, index) => [
    String(index),
    sql<number>`count(case when ${toldOf(db, one, event)} then 1 end)`.mapWith(Number),
  ]);
  const [found] = await db
    .select(Object.fromEntries(counts) as Record<string, ReturnType<typeof sql<number>>>)
    .from(subscribers)
    .where(eq(subscribers.status, 'active'));
  return announcements.map((_, index) => found?.[index] ?? 0);
}

/** Whether there is anybody to tell anything. */
export async function isAnybodyTold(db: Database): Promise<boolean> {
  const active = await db
    .select({ id: subscribers.id })
    .from(subscribers)
    .where(eq(subscribers.status, 'active'))
    .limit(1);
  return active.length > 0;
}
