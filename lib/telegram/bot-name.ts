import { z } from 'zod';
import { now } from '#lib/clock.ts';
import { MINUTE, SECOND } from '#lib/domain/instant.ts';
import { env } from '#lib/env.ts';
import { type Telegram, telegramAt } from '#lib/channels/telegram-api.ts';

const Me = z.object({ username: z.string().regex(/^\w{1,64}$/) });
/** As long as that an unreachable Telegram is not asked again: somebody waits for the page meanwhile. */
const ASK_AGAIN_AFTER = MINUTE;

/** What the bot is called, as in `https://t.me/NAME`. @throws TelegramFault */
export async function nameOfBot(telegram: Telegram): Promise<string> {
  return Me.parse(await telegram('getMe', {}, { within: 3 * SECOND })).username;
}

/** Asks once it is needed, keeps what it heard, and is null while it heard nothing. */
export function newBotName(telegram: Telegram | null): () => Promise<string | null> {
  let known: string | null = null;
  let asking: Promise<string | null> | null = null;
  let askedAt = -Infinity;
  return async () => {
    if (!telegram || known !== null) return known;
    if (!asking && now() - askedAt >= ASK_AGAIN_AFTER) {
      askedAt = now();
      asking = nameOfBot(telegram)
        .then(
          (name) => (known = name),
          () => null,
        )
        .finally(() => (asking = null));
    }
    return asking;
  };
}

/** The name of the operator's bot; null when none is set up, or Telegram cannot be reached. */
export const telegramBotName = newBotName(
  env.telegramToken ? telegramAt(env.telegramApi, env.telegramToken) : null,
);
