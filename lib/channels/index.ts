import type { ChannelKind } from '#lib/domain/subscriber.ts';
import { env } from '#lib/env.ts';
import type { Channel } from './channel.ts';
import { emailOver } from './email.ts';
import { pushFrom } from './push.ts';
import { addressOf } from './return-path.ts';

const sender = env.mailFrom
  ? { from: env.mailFrom, replyTo: env.mailReplyTo, bounces: env.mailBounces, perSecond: env.mailPerSecond }
  : undefined;

/** The channels there are: a new one is a file and a row. */
export const CHANNELS = {
  email: emailOver(env.smtpUrl, sender),
  push: pushFrom(env.mailFrom && addressOf(env.mailFrom), { allowed: env.outboundAllow }),
} as const satisfies Partial<Record<ChannelKind, Channel>>;
