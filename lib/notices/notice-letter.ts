import { reader } from '#db/open.ts';
import { mailboxOf } from '#db/queries/notice.ts';
import { pageFacts } from '#db/queries/facts-page.ts';
import type { Letter } from '#lib/channels/letter.ts';
import { now } from '#lib/clock.ts';
import { GIVE_UP_AFTER } from '#lib/domain/back-off.ts';
import { plus } from '#lib/domain/instant.ts';
import type { NoticeKind } from '#lib/domain/notice.ts';
import type { ClaimedNotice } from './claim-notices.ts';
import { isStillSo } from './still-so.ts';

/**
 * What a notice says at this moment, and to whom; null when it is not wanted there any more, when what it tells of went
 * away meanwhile, or after a day: it was news then.
 */
export async function letterOf(notice: ClaimedNotice): Promise<Letter | null> {
  const { id, kind, words, subjectId, meantAt } = notice;
  if (now() > plus(meantAt, GIVE_UP_AFTER) || !(await isStillSo(notice))) return null;
  const facts = await pageFacts(reader());
  const to = await mailboxOf(reader(), notice);
  if (!facts || to === null) return null;
  const { link, ...said } = words;
  return {
    id: `notice.${id}`,
    to,
    message: {
      ...said,
      facts: [],
      link: { text: link.text, url: `${facts.url}${link.path}`, isStep: true },
      page: { id: facts.id, name: facts.name, url: facts.url },
      footer: '',
      why: why(kind, facts.name, notice.userId !== null),
      tone: OF_GUARDS.includes(kind) ? 'degraded_performance' : 'operational',
      subjectId: `staff.${subjectId}`,
    },
    exits:
      notice.userId === null
        ? []
        : [{ text: 'Choose which mails you get', url: `${facts.url}/admin/account#mails` }],
  };
}

const OF_GUARDS: readonly NoticeKind[] = ['promise_late', 'guard'];

function why(kind: NoticeKind, page: string, isOfTeam: boolean): string {
  if (!isOfTeam) return `You get this mail because somebody of the team of ${page} named this address.`;
  return OF_GUARDS.includes(kind)
    ? `You get this mail because you may write incidents on ${page}.`
    : `You get this mail because you are on the team of ${page}, and it is about something of yours.`;
}
