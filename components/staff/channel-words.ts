import type { ChannelKind } from '#lib/domain/subscriber.ts';

/** What staff call the ways to reach subscribers. */
export const CHANNEL_WORDS: Readonly<Record<ChannelKind, string>> = {
  email: 'mail',
  webhook: 'webhook',
  slack: 'Slack',
  teams: 'Microsoft Teams',
  discord: 'Discord',
  google_chat: 'Google Chat',
  telegram: 'Telegram',
  push: 'push',
};

export function channelWord(kind: ChannelKind | undefined): string {
  return kind ? CHANNEL_WORDS[kind] : 'a channel';
}

/** At the beginning of a line, or alone. */
export function channelTitle(kind: ChannelKind): string {
  const word = CHANNEL_WORDS[kind];
  return word[0]!.toUpperCase() + word.slice(1);
}
