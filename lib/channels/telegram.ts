import { telegramText } from '#lib/documents/telegram-text.ts';
import type { Channel, Outcome } from './channel.ts';
import { answered } from './judged.ts';
import { type Telegram, telegramAt, TelegramFault } from './telegram-api.ts';

/** Messages that one bot may send, by Telegram's own advice a little more. */
const PER_SECOND = 25;
const NOT_SET = 'TELEGRAM_BOT_TOKEN is not set.';

/**
 * Telegram, by a bot of the operator.
 * @param api where the Bot API is, without a slash at its end
 */
export function telegramOver(token: string | undefined, api: string): Channel {
  const telegram = token === undefined ? null : telegramAt(api, token);
  return {
    ...{ concurrency: 5, perSecond: PER_SECOND },
    missing: () => (telegram ? null : NOT_SET),
    async send({ subscriber, message, ways }) {
      if (!telegram) return { kind: 'unavailable', reason: NOT_SET };
      const said = {
        ...{ text: telegramText(message, ways), parse_mode: 'HTML' },
        link_preview_options: { is_disabled: true },
      };
      try {
        await sayIn(subscriber.address, said, telegram);
        return { kind: 'sent' };
      } catch (error) {
        if (!(error instanceof TelegramFault)) throw error;
        return outcomeOf(error);
      }
    },
  };
}

/** A group that grows becomes another chat. The bot notes that when it hears of it; what it missed is said there all the same. */
async function sayIn(chat: string | null, said: object, telegram: Telegram): Promise<void> {
  try {
    await telegram('sendMessage', { chat_id: chat, ...said });
  } catch (error) {
    if (!(error instanceof TelegramFault) || error.movedTo === null) throw error;
    await telegram('sendMessage', { chat_id: String(error.movedTo), ...said });
  }
}

const NO_SUCH_CHAT =
  /chat not found|user not found|chat was deactivated|chat was upgraded|PEER_ID_INVALID|kicked/i;

function outcomeOf({ status, message }: TelegramFault): Outcome {
  // What was taken is sent, whatever becomes of the rest of the answer.
  if (status === 200) return { kind: 'sent' };
  if (status === 0) return { kind: 'unavailable', reason: message };
  const reason = answered(status, message);
  // The address without a bot behind it: our token is wrong, and nobody else is to blame.
  if (status === 401 || status === 404) return { kind: 'unavailable', reason };
  if (status === 403) return { kind: 'permanent', reason };
  if (status === 400) return { kind: NO_SUCH_CHAT.test(message) ? 'permanent' : 'refused', reason };
  return { kind: 'temporary', reason };
}
