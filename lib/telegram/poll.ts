import { z } from 'zod';
import { MINUTE, SECOND } from '#lib/domain/instant.ts';
import { log } from '#lib/log.ts';
import { answerTo } from './answer.ts';
import { type Telegram, TelegramFault } from '#lib/channels/telegram-api.ts';
import { commandIn, Update } from './command.ts';

/** Seconds that Telegram keeps a question open while nobody writes. */
const OPEN_FOR = 50;
const LONGEST_REST = 5 * MINUTE;

export interface Poll {
  readonly telegram: Telegram;
  readonly botName: string;
  readonly signal: AbortSignal;
  /** Waits so many milliseconds, or until it is stopped. */
  readonly rest: (milliseconds: number) => Promise<void>;
}

/**
 * Asks Telegram what was written to our bot until it is stopped. What was dealt with is confirmed by the next question, so
 * what a crash cuts off comes again; each answer is the same the second time.
 */
export async function poll({ telegram, botName, signal, rest }: Poll): Promise<void> {
  let offset: number | undefined;
  let failures = 0;
  while (!signal.aborted) {
    try {
      const allowed = { allowed_updates: ['message', 'my_chat_member'] };
      const question = { ...(offset === undefined ? {} : { offset }), timeout: OPEN_FOR, ...allowed };
      const given = await telegram('getUpdates', question, { within: (OPEN_FOR + 15) * SECOND, signal });
      for (const update of z.array(Update).parse(given)) {
        if (signal.aborted) return;
        await deal(telegram, update, botName);
        offset = update.update_id + 1;
      }
      failures = 0;
    } catch (error) {
      if (signal.aborted) return;
      const wait = restAfter(error, failures);
      failures += 1;
      if (error instanceof TelegramFault) log.warn({ reason: error.message, wait }, 'the Telegram bot rests');
      else log.error({ err: error, wait }, 'the Telegram bot rests');
      await rest(wait);
    }
  }
}

/** 409: another node asks, or a webhook is set; one is enough. */
function restAfter(error: unknown, failures: number): number {
  if (error instanceof TelegramFault && error.status === 409) return MINUTE;
  if (error instanceof TelegramFault && error.retryAfter !== null) return error.retryAfter * SECOND;
  return Math.min(SECOND * 2 ** failures, LONGEST_REST);
}

async function deal(telegram: Telegram, update: Update, botName: string): Promise<void> {
  const command = commandIn(update, botName);
  if (!command) return;
  const text = await answerTo(command);
  if (text === null) return;
  try {
    const plain = { link_preview_options: { is_disabled: true } };
    await telegram('sendMessage', { chat_id: Number(command.chatId), text, ...plain });
  } catch (error) {
    // What was asked for is done; that it could not be said there must not stop all others.
    if (!(error instanceof TelegramFault)) throw error;
    log.warn({ reason: error.message }, 'the Telegram bot could not answer');
  }
}
