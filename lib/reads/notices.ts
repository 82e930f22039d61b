import { and, desc, eq, inArray } from 'drizzle-orm';
import { hearsOf } from '#db/queries/notice.ts';
import { reader } from '#db/open.ts';
import { notices, users } from '#db/schema/index.ts';
import { CHANNELS } from '#lib/channels/index.ts';
import { NOTICE_KINDS } from '#lib/domain/notice.ts';

/** Which mails somebody of the team may get and which they want, and what is in the way of them. */
export async function ownNotices(userId: string) {
  const db = reader();
  const [person] = await db.select().from(users).where(eq(users.id, userId));
  const [last] = await db
    .select({ state: notices.state, reason: notices.reason })
    .from(notices)
    .where(and(eq(notices.userId, userId), inArray(notices.state, ['sent', 'failed'])))
    .orderBy(desc(notices.settledAt))
    .limit(1);
  return {
    kinds: NOTICE_KINDS.filter((kind) => hearsOf({ ...person!, unwantedNotices: [] }, kind)),
    wanted: NOTICE_KINDS.filter((kind) => !person!.unwantedNotices.includes(kind)),
    fault: last?.state === 'failed' ? (last.reason ?? 'nothing') : null,
    missing: CHANNELS.email.missing(),
  };
}
