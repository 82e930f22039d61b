import { MINUTE, SECOND } from '#lib/domain/instant.ts';

/** How patient an import is. All in milliseconds. */
export interface Waits {
  /** Before the second attempt; each further one waits twice as long. */
  readonly first: number;
  readonly longest: number;
  readonly attempts: number;
  /** For one answer, to its last byte. */
  readonly within: number;
  readonly maxBytes: number;
}

export const WAITS: Waits = {
  ...{ first: SECOND, longest: 2 * MINUTE, attempts: 7, within: MINUTE },
  maxBytes: 64 * 1024 * 1024,
};

/**
 * How long to wait after so many attempts.
 * @param retryAfter the header: seconds, since services that are asked here give no dates
 */
export function waitOf({ first, longest }: Waits, attempt: number, retryAfter: string | null): number {
  const asked =
    retryAfter !== null && /^\d{1,6}$/.test(retryAfter.trim()) ? Number(retryAfter) * SECOND : null;
  return Math.min(longest, asked ?? first * 2 ** (attempt - 1));
}
