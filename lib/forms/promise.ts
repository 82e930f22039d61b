import { type Instant, MINUTE, plus } from '#lib/domain/instant.ts';

/** How soon the next update is promised: minutes from the moment the form is sent, `at` a named time, or not at all. */
export const PROMISES = [
  { value: '', word: 'No promise' },
  { value: '30', word: 'In 30 min' },
  { value: '60', word: 'In 1 h' },
  { value: '120', word: 'In 2 h' },
  { value: 'at', word: 'At …' },
] as const;

/** @param at what the field for a named time holds. */
export function promisedFor(promise: unknown, at: unknown, now: Instant): unknown {
  if (promise === 'at') return at ?? null;
  const minutes = typeof promise === 'string' && /^\d{1,4}$/.test(promise) ? Number(promise) : 0;
  return minutes > 0 ? plus(now, minutes * MINUTE) : null;
}
