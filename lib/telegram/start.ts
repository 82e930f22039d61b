import { setTimeout } from 'node:timers/promises';
import { MINUTE, SECOND } from '#lib/domain/instant.ts';
import { env } from '#lib/env.ts';
import { log } from '#lib/log.ts';
import { telegramAt, type Telegram } from '#lib/channels/telegram-api.ts';
import { nameOfBot } from './bot-name.ts';
import { poll } from './poll.ts';

// Next may load this module more than once in a process; the bot must be one.
const place = globalThis as { [KEY]?: true };
const KEY: unique symbol = Symbol.for('candor.telegram') as never;

/**
 * Starts answering in Telegram where a bot is set up. Ends with the process. Of several nodes Telegram lets one ask; the
 * others rest and try again, so that there is one when it ends.
 */
export function startTelegramBot(): void {
  if (place[KEY] || !env.telegramToken) return;
  place[KEY] = true;
  const stopping = new AbortController();
  process.once('SIGTERM', () => stopping.abort());
  void run(telegramAt(env.telegramApi, env.telegramToken), stopping.signal);
}

async function run(telegram: Telegram, signal: AbortSignal): Promise<void> {
  const rest = restUntil(signal);
  let botName: string | null = null;
  for (let wait = 5 * SECOND; botName === null && !signal.aborted; wait = Math.min(wait * 2, 5 * MINUTE)) {
    try {
      botName = await nameOfBot(telegram);
    } catch (error) {
      const reason = error instanceof Error ? error.message : '';
      log.warn({ reason, wait }, 'the Telegram bot cannot be reached');
      await rest(wait);
    }
  }
  if (botName === null) return;
  log.info({ bot: botName }, 'the Telegram bot answers');
  await poll({ telegram, botName, signal, rest });
}

/** Waits so many milliseconds, or until it is stopped; the process may end meanwhile. */
function restUntil(signal: AbortSignal) {
  return (milliseconds: number) =>
    setTimeout(milliseconds, undefined, { signal, ref: false }).catch(() => undefined);
}
