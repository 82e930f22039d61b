import { and, eq, isNull } from 'drizzle-orm';
import { reader } from '#db/open.ts';
import { postmortemReviews } from '#db/schema/index.ts';
import { occurrenceOf } from '#lib/domain/guards.ts';
import { type NoticeKind, noticeKey } from '#lib/domain/notice.ts';
import { guardsNow } from '#lib/reads/guards.ts';
import type { ClaimedNotice } from './claim-notices.ts';
import { itemWaits } from './tell-of-action-items.ts';
import { kindOfGuard } from './tell-of-guards.ts';

type Asked = Pick<ClaimedNotice, 'key' | 'userId' | 'address' | 'subjectId'>;

/** Of kinds that are not named here, what was noted stays so. A row asks whether it is still so when the mail goes out. */
const STILL: Partial<Record<NoticeKind, (notice: Asked) => Promise<boolean>>> = {
  promise_late: guardHolds,
  guard: guardHolds,
  review_asked: reviewWaits,
  action_item_due: itemWaits,
  action_item_overdue: itemWaits,
};

/** Whether what a notice tells of is still so: a promise may have been kept while the mail waited. */
export async function isStillSo(notice: Asked & { readonly kind: NoticeKind }): Promise<boolean> {
  return (await STILL[notice.kind]?.(notice)) ?? true;
}

/** Somebody outside the team has no answer to give, only the mail to get. */
async function reviewWaits({ subjectId, userId }: Asked): Promise<boolean> {
  if (userId === null) return true;
  const { incidentId, reviewerId, answer } = postmortemReviews;
  const waiting = and(eq(incidentId, subjectId), eq(reviewerId, userId), isNull(answer));
  return (await reader().$count(postmortemReviews, waiting)) > 0;
}

async function guardHolds({ key, userId, address }: Asked): Promise<boolean> {
  const reader = userId ?? address ?? '';
  return (await guardsNow()).some(
    (guard) => noticeKey(kindOfGuard(guard), occurrenceOf(guard), reader) === key,
  );
}
