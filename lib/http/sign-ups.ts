import { t } from '#lib/i18n/t.ts';
import { rateLimit } from '#lib/rate-limit.ts';
import { household, network } from './networks.ts';

const words = (seconds: number) => t('subscribe.problem.tooMany', { minutes: Math.ceil(seconds / 60) });

/** Of one household, and of all of its neighbours: a company behind one address may sign up in a morning. */
const near = rateLimit('sign-ups near', { points: 20, duration: 10 * 60 }, words);
const far = rateLimit('sign-ups far', { points: 200, duration: 10 * 60 }, words);

/**
 * Counts that somebody asks for messages, before anything is done for them.
 * @param address of the visitor
 * @throws Refusal `rate_limited`
 */
export async function countSignUp(address: string): Promise<void> {
  await near.count(household(address));
  await far.count(network(address));
}
