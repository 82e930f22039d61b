import { and, asc, eq, inArray, lt, lte, type SQL } from 'drizzle-orm';
import { keepBooks } from '#db/books.ts';
import { reader } from '#db/open.ts';
import { notices } from '#db/schema/index.ts';
import { now } from '#lib/clock.ts';
import { MINUTE, plus } from '#lib/domain/instant.ts';
import type { NoticeState } from '#lib/domain/notice.ts';

/** Longer than any attempt is allowed to take: a notice whose lease has run out belongs to a worker that died. */
export const NOTICE_LEASE = 5 * MINUTE;

export type ClaimedNotice = typeof notices.$inferSelect;

const BACK = { state: 'waiting', claimedBy: null, leaseUntil: null } as const;

/** Takes what is due, for this worker alone until the lease ends. @param worker unique for each process */
export async function claimNotices(worker: string, most: number): Promise<ClaimedNotice[]> {
  if (!(await hasWork())) return [];
  return keepBooks(async (tx) => {
    await tx
      .update(notices)
      .set(BACK)
      .where(and(isIn('sending'), lt(notices.leaseUntil, tx.now)));
    const due = and(isIn('waiting'), lte(notices.dueAt, tx.now));
    const rows = await tx
      .select({ id: notices.id })
      .from(notices)
      .where(due)
      .orderBy(asc(notices.dueAt))
      .limit(most);
    if (rows.length === 0) return [];
    const ids = rows.map(({ id }) => id);
    return tx
      .update(notices)
      .set({ state: 'sending', claimedBy: worker, leaseUntil: plus(tx.now, NOTICE_LEASE) })
      .where(and(inArray(notices.id, ids), due))
      .returning();
  });
}

/** Gives back at once what a process that is gone had taken, where only one process can be at work. */
export function releaseNotices(): Promise<void> {
  return keepBooks(async (tx) => {
    await tx.update(notices).set(BACK).where(isIn('sending'));
  });
}

/** Looked at first, so that nobody stands in line with the writers to find nothing. */
async function hasWork(): Promise<boolean> {
  const at = now();
  const some = (where: SQL | undefined) =>
    reader().select({ id: notices.id }).from(notices).where(where).limit(1);
  const due = await some(and(isIn('waiting'), lte(notices.dueAt, at)));
  if (due.length > 0) return true;
  return (await some(and(isIn('sending'), lt(notices.leaseUntil, at)))).length > 0;
}

const isIn = (state: NoticeState) => eq(notices.state, state);
