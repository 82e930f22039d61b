import { Refusal } from '#lib/errors.ts';
import { rateLimit } from '#lib/rate-limit.ts';
import { household, network } from './networks.ts';

const words = () => 'Too many previews were asked for.';

/** Of one household, and of all of its neighbours: several people of one customer may read the same draft. */
const near = rateLimit('previews near', { points: 120, duration: 10 * 60 }, words);
const far = rateLimit('previews far', { points: 1_200, duration: 10 * 60 }, words);

/**
 * Counts that somebody comes with a key, before it is looked up.
 * @param address of the visitor
 * @returns false when they came too often: then the answer is the one for a key that opens nothing
 */
export async function mayLookAgain(address: string): Promise<boolean> {
  try {
    await near.count(household(address));
    await far.count(network(address));
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
