import { now } from '#lib/clock.ts';
import type { Channel, Outcome } from '#lib/channels/channel.ts';
import type { Letter } from '#lib/channels/letter.ts';
import { type Instant, MINUTE, plus, SECOND } from '#lib/domain/instant.ts';
import { log } from '#lib/log.ts';
import { claimNotices, type ClaimedNotice } from './claim-notices.ts';
import { letterOf } from './notice-letter.ts';
import { settleNotice } from './settle-notice.ts';

const AT_ONCE = 5;
const FIRST_REST = SECOND;
const LONGEST_REST = 5 * MINUTE;

/** A way to send a letter, like the channel of mail. */
export interface Post extends Pick<Channel, 'missing'> {
  post(letter: Letter): Promise<Outcome>;
}

/**
 * The queue of mails to staff, beside those of subscribers: claims, sends, settles, and rests while the server is down.
 * @param worker unique for each process
 */
export function newNoticeLane(mail: Post, worker: string) {
  let failures = 0;
  let restUntil = 0 as Instant;

  async function attempt(notice: ClaimedNotice): Promise<void> {
    const letter = await letterOf(notice);
    const outcome = letter ? await mail.post(letter) : ({ kind: 'withdrawn' } as const);
    if (outcome.kind === 'unavailable' && now() >= restUntil) {
      const rest = Math.min(FIRST_REST * 2 ** failures, LONGEST_REST);
      restUntil = plus(now(), rest);
      failures += 1;
      log.warn({ reason: outcome.reason, rest }, 'mails to staff wait: the server is down');
    } else if (outcome.kind === 'sent') failures = 0;
    await settleNotice(notice, outcome);
  }

  return {
    /** Sends what is due until nothing is, or the server is down. @param isStopping asked before anything is begun */
    async drain(isStopping: () => boolean): Promise<void> {
      while (!isStopping() && mail.missing() === null && now() >= restUntil) {
        const claimed = await claimNotices(worker, failures > 0 ? 1 : AT_ONCE);
        if (claimed.length === 0) return;
        await Promise.all(claimed.map(attempt));
      }
    },
  };
}
