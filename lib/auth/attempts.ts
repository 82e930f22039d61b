import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from '#lib/errors.ts';

/** Failed attempts from one address for one e-mail. */
const NEAR = { points: 5, duration: 15 * 60 };
/** For one e-mail from anywhere, because addresses are cheap. High enough that nobody is kept out for fun. */
const FAR = { points: 100, duration: 60 * 60 };

interface Limits {
  readonly near: RateLimiterMemory;
  readonly far: RateLimiterMemory;
}

// Counted in this process: several of them allow that many times more, and a restart forgets. With argon2 and
// passwords of twelve characters that is still hopeless for whoever guesses. One copy for all bundles of Next.
const KEY: unique symbol = Symbol.for('candor.sign-in-attempts') as never;
const place = globalThis as { [KEY]?: Limits };
const limits = () => (place[KEY] ??= { near: new RateLimiterMemory(NEAR), far: new RateLimiterMemory(FAR) });

/**
 * Counts the attempt before it is made, so that a hundred at once are counted too.
 * @throws Refusal `rate_limited`
 */
export async function countAttempt(address: string, email: string): Promise<void> {
  const who = email.trim().toLowerCase();
  try {
    await limits().near.consume(`${address} ${who}`);
    await limits().far.consume(who);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
    throw new Refusal(
      'rate_limited',
      `Too many attempts. Try again in ${seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`}.`,
      { retryAfterSeconds: seconds },
    );
  }
}

/** Who signed in begins anew. */
export async function forgetAttempts(address: string, email: string): Promise<void> {
  await limits().near.delete(`${address} ${email.trim().toLowerCase()}`);
}
