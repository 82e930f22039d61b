import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from '#lib/errors.ts';

// One copy for all bundles of Next.
const KEY: unique symbol = Symbol.for('candor.rate-limits') as never;
const place = globalThis as { [KEY]?: Map<string, RateLimiterMemory> };

/**
 * What may be done only so often. It is counted in this process: several of them allow that many times more, and a restart
 * forgets.
 * @param name of this limit and no other
 * @param limit so many times within so many seconds
 * @param words what is said to who has to wait, and for how many seconds
 */
export function rateLimit(
  name: string,
  limit: { readonly points: number; readonly duration: number },
  words: (seconds: number) => string,
) {
  function limiter(): RateLimiterMemory {
    const all = (place[KEY] ??= new Map());
    let one = all.get(name);
    if (!one) all.set(name, (one = new RateLimiterMemory(limit)));
    return one;
  }
  return {
    /**
     * Counts before it is done, so that a hundred at once are counted too.
     * @throws Refusal `rate_limited`
     */
    async count(who: string): Promise<void> {
      try {
        await limiter().consume(who);
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error;
        const retryAfterSeconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
        throw new Refusal('rate_limited', words(retryAfterSeconds), { retryAfterSeconds });
      }
    },
    /** They begin anew. */
    async forget(who: string): Promise<void> {
      await limiter().delete(who);
    },
  };
}
