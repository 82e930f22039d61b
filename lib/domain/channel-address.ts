import type { ChannelKind } from './subscriber.ts';

/** An address in the one form in which it is kept and compared; null when it is none of this channel. */
export function normaliseAddress(kind: ChannelKind, text: string): string | null {
  const typed = text.trim();
  if (kind === 'email')
    return typed.length <= 254 && /^[^\s<>()\[\],;:@"]+@[^\s<>()@,;:"]+\.[^\s<>()@,;:".]+$/.test(typed)
      ? typed.toLowerCase()
      : null;
  return typed.length <= 2_000 && URL.canParse(typed) ? new URL(typed).href : null;
}
