import type { ChannelKind } from '#lib/domain/subscriber.ts';

// Next holds several copies of a module in one process; what staff read must be what the lanes wrote.
const place = globalThis as { [KEY]?: Map<ChannelKind, string> };
const KEY: unique symbol = Symbol.for('candor.channel-rests') as never;
const rests = () => (place[KEY] ??= new Map());

/** Notes why a channel is down, for staff: nobody's delivery has it as an attempt. Null: it is well again. */
export function noteRest(kind: ChannelKind, reason: string | null): void {
  if (reason === null) rests().delete(kind);
  else rests().set(kind, reason);
}

/** Why a channel of this process is down; null when it is well, or has not tried yet. */
export function restReason(kind: ChannelKind): string | null {
  return rests().get(kind) ?? null;
}
