import { count } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { subscribers } from '#db/schema/index.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { Announcement } from '#lib/domain/subscription.ts';
import { toldOf } from './who-is-told.ts';

/** How many subscribers an event is told to, by the rule that fan-out goes by. */
export async function countTold(
  db: Database,
  announcement: Announcement,
  event: { readonly id: number; readonly at: Instant },
): Promise<number> {
  const [found] = await db
    .select({ number: count() })
    .from(subscribers)
    .where(toldOf(db, announcement, event));
  return found?.number ?? 0;
}
