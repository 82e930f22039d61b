import type { Database } from '#db/open.ts';
import { page } from '#db/schema/index.ts';
import type { Instant } from '#lib/domain/instant.ts';

/** Since when staff have stopped all messages to subscribers; null while they go out. */
export async function sendingPausedAt(db: Database): Promise<Instant | null> {
  const [row] = await db.select({ at: page.sendingPausedAt }).from(page);
  return row?.at ?? null;
}
