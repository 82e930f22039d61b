import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { subscribers } from '#db/schema/index.ts';

/** The only subscriber by mail with this address, however it is written; null when there is none, or more than one. */
export async function onlyMailSubscriber(db: Database, address: string): Promise<string | null> {
  const found = await db
    .select({ id: subscribers.id })
    .from(subscribers)
    .where(
      and(eq(subscribers.channel, 'email'), eq(sql`lower(${subscribers.address})`, address.toLowerCase())),
    )
    .limit(2);
  return found.length === 1 ? found[0]!.id : null;
}
