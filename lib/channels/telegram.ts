import { telegramText } from '#lib/documents/telegram-text.ts';
import type { Channel, Outcome } from './channel.ts';

/** Messages that one bot may send, by Telegram's own advice a little more. */
const PER_SECOND = 25;
const WITHIN = 15_000;
const NOT_SET = 'TELEGRAM_BOT_TOKEN is not set.';

/** What the Bot API answers, as far as we read it. */
interface Answer {
  readonly ok?: boolean;
  readonly description?: string;
}

/**
 * Telegram, by a bot of the operator.
 * @param token never part of a reason: it stands in the address, so no error's own words are passed on
 * @param api where the Bot API is, without a slash at its end
 */
export function telegramOver(token: string | undefined, api: string): Channel {
  return {
    ...{ concurrency: 5, perSecond: PER_SECOND },
    missing: () => (token === undefined ? NOT_SET : null),
    async send({ subscriber, message, ways }) {
      if (token === undefined) return { kind: 'unavailable', reason: NOT_SET };
      const body = {
        ...{ chat_id: subscriber.address, text: telegramText(message, ways), parse_mode: 'HTML' },
        link_preview_options: { is_disabled: true },
      };
      try {
        const answer = await fetch(`${api}/bot${token}/sendMessage`, {
          ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
          ...{ redirect: 'error', signal: AbortSignal.timeout(WITHIN) },
        });
        // What was taken is sent, whatever becomes of the rest of the answer.
        return answer.ok ? { kind: 'sent' } : outcomeOf(answer.status, await wordsOf(answer));
      } catch (error) {
        const { cause, name } = error as Error;
        const code = (cause as NodeJS.ErrnoException | undefined)?.code ?? name;
        return { kind: 'unavailable', reason: `Telegram was not reached: ${code}` };
      }
    },
  };
}

async function wordsOf(answer: Response): Promise<string> {
  const text = await answer.text();
  try {
    return ((JSON.parse(text) as Answer | null)?.description ?? '').slice(0, 200);
  } catch {
    return '';
  }
}

const NO_SUCH_CHAT =
  /chat not found|user not found|chat was deactivated|chat was upgraded|PEER_ID_INVALID|kicked/i;

function outcomeOf(status: number, words: string): Outcome {
  const reason = words === '' ? `answered ${status}` : `answered ${status}: ${words}`;
  // The address without a bot behind it: our token is wrong, and nobody else is to blame.
  if (status === 401 || status === 404) return { kind: 'unavailable', reason };
  if (status === 403) return { kind: 'permanent', reason };
  if (status === 400) return { kind: NO_SUCH_CHAT.test(words) ? 'permanent' : 'refused', reason };
  return { kind: 'temporary', reason };
}
