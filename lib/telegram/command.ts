import { z } from 'zod';

/** What we read of an update: https://core.telegram.org/bots/api#update. Of anything else only its number counts. */
export const Update = z.object({
  update_id: z.number().int(),
  message: z
    .object({
      chat: z.object({ id: z.number().int() }),
      text: z.string().optional(),
      migrate_to_chat_id: z.number().int().optional(),
    })
    .optional()
    .catch(undefined),
  my_chat_member: z
    .object({
      chat: z.object({ id: z.number().int() }),
      new_chat_member: z.object({ status: z.string() }),
    })
    .optional()
    .catch(undefined),
});
export type Update = z.infer<typeof Update>;

export type Command =
  | { readonly kind: 'start'; readonly chatId: string; readonly incidentId: string | null }
  | { readonly kind: 'stop'; readonly chatId: string }
  /** A group has grown, and is another chat from now on. */
  | { readonly kind: 'moved'; readonly chatId: string; readonly to: string }
  /** Our bot was thrown out or blocked: nobody there to answer to. */
  | { readonly kind: 'gone'; readonly chatId: string };

/**
 * What somebody wants of our bot; null for everything else that is said in a chat.
 * @param botName in groups a command may name the bot that is meant
 */
export function commandIn({ message, my_chat_member: member }: Update, botName: string): Command | null {
  if (member) {
    const isGone = ['kicked', 'left'].includes(member.new_chat_member.status);
    return isGone ? { kind: 'gone', chatId: String(member.chat.id) } : null;
  }
  if (message?.migrate_to_chat_id !== undefined)
    return { kind: 'moved', chatId: String(message.chat.id), to: String(message.migrate_to_chat_id) };
  const [, word, to, parameter] =
    /^\/(start|stop)(?:@(\w+))?(?:\s+(\S{1,64}))?\s*$/.exec(message?.text ?? '') ?? [];
  if (!message || !word) return null;
  if (to && to.toLowerCase() !== botName.toLowerCase()) return null;
  const chatId = String(message.chat.id);
  if (word === 'stop') return { kind: 'stop', chatId };
  // Telegram lets letters, digits, _ and - stand in a link to a bot: t.me/BOT?start=i_ID.
  return { kind: 'start', chatId, incidentId: /^i_([\w-]+)$/.exec(parameter ?? '')?.[1] ?? null };
}
