import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { t } from '#lib/i18n/t.ts';
import { Refusal } from '#lib/errors.ts';
import { household, network } from './networks.ts';

/** Requests of one household, and of all of its neighbours: a company behind one address may sign up in a morning. */
const NEAR = { points: 20, duration: 10 * 60 };
const FAR = { points: 200, duration: 10 * 60 };

interface Limits {
  readonly near: RateLimiterMemory;
  readonly far: RateLimiterMemory;
}

// Counted in this process. One copy for all bundles of Next.
const KEY: unique symbol = Symbol.for('candor.sign-ups') as never;
const place = globalThis as { [KEY]?: Limits };
const limits = () => (place[KEY] ??= { near: new RateLimiterMemory(NEAR), far: new RateLimiterMemory(FAR) });

/**
 * Counts that somebody asks for messages, before anything is done for them.
 * @param address of the visitor
 * @throws Refusal `rate_limited`
 */
export async function countSignUp(address: string): Promise<void> {
  try {
    await limits().near.consume(household(address));
    await limits().far.consume(network(address));
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
    const minutes = Math.ceil(seconds / 60);
    throw new Refusal('rate_limited', t('subscribe.problem.tooMany', { minutes }), {
      retryAfterSeconds: seconds,
    });
  }
}
