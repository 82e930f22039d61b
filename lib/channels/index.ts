import type { ChannelKind } from '#lib/domain/subscriber.ts';
import { env } from '#lib/env.ts';
import type { Channel } from './channel.ts';
import { emailOver } from './email.ts';

const sender = env.mailFrom
  ? {
      ...{ from: env.mailFrom, replyTo: env.mailReplyTo, bounces: env.mailBounces },
      ...{ perSecond: env.mailPerSecond, dkim: env.dkim },
    }
  : undefined;

/** The channels there are: a new one is a file and a row. */
export const CHANNELS = {
  email: emailOver(env.smtpUrl, sender),
} as const satisfies Partial<Record<ChannelKind, Channel>>;
