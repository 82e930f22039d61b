import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { userOrThrow } from '#db/queries/user.ts';
import { users } from '#db/schema/index.ts';
import { NOTICE_KINDS } from '#lib/domain/notice.ts';
import { oneOf } from './fields.ts';
import { selfOf } from './team.ts';
import { verb } from './verb.ts';

export const ChooseNotices = z.object({
  /** The mails one wants; all others are not sent. */
  wanted: z.array(oneOf(NOTICE_KINDS), { error: 'Choose which mails you want.' }).max(NOTICE_KINDS.length),
});

/** Which mails one gets about one's work here. */
export const chooseNotices = verb({
  act: 'self.change',
  schema: ChooseNotices,
  async run(tx, { wanted }) {
    const user = await userOrThrow(tx, selfOf(tx));
    const unwantedNotices = NOTICE_KINDS.filter((kind) => !wanted.includes(kind));
    if (JSON.stringify(user.unwantedNotices) === JSON.stringify(unwantedNotices)) return;
    await tx
      .update(users)
      .set({ unwantedNotices, updatedAt: tx.now, version: user.version + 1 })
      .where(eq(users.id, user.id));
    await tx.record({
      type: 'user.notices_chosen',
      subjectId: user.id,
      data: { name: user.name, unwanted: unwantedNotices },
    });
  },
});
