import type { ChannelKind } from '#lib/domain/subscriber.ts';
import { env } from '#lib/env.ts';
import type { Channel } from './channel.ts';
import { discordOver } from './discord.ts';
import { emailOver } from './email.ts';
import { googleChatOver } from './google-chat.ts';
import { pushFrom } from './push.ts';
import { addressOf } from './return-path.ts';
import { slackOver } from './slack.ts';
import { teamsOver } from './teams.ts';
import { telegramOver } from './telegram.ts';
import { webhookOver } from './webhook.ts';

const sender = env.mailFrom
  ? {
      ...{ from: env.mailFrom, replyTo: env.mailReplyTo, bounces: env.mailBounces },
      ...{ perSecond: env.mailPerSecond, dkim: env.dkim },
    }
  : undefined;
const guard = { allowed: env.outboundAllow };

/** The channels there are: a new one is a file and a row. */
export const CHANNELS = {
  email: emailOver(env.smtpUrl, sender),
  webhook: webhookOver(guard),
  slack: slackOver(guard),
  teams: teamsOver(guard),
  discord: discordOver(guard),
  google_chat: googleChatOver(guard),
  push: pushFrom(env.mailFrom && addressOf(env.mailFrom), guard),
  telegram: telegramOver(env.telegramToken, env.telegramApi),
} as const satisfies Record<ChannelKind, Channel>;
