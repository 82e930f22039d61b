import { MINUTE } from '#lib/domain/instant.ts';

/** By how many minutes a window is extended; `at` is a named end. */
export const EXTENSIONS = [
  { value: '30', word: '30 min' },
  { value: '60', word: '60 min' },
  { value: 'at', word: 'Until …' },
] as const;

/** @param endsAt the end as the form knew it; the version sent along guards that it still is. */
export function extendedUntil(extendBy: unknown, endsAt: unknown, named: unknown): unknown {
  if (extendBy === 'at') return named;
  return Number(endsAt) + Number(extendBy) * MINUTE;
}
