import { rateLimit } from '#lib/rate-limit.ts';

const words = (seconds: number) =>
  `Too many attempts. Try again in ${seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`}.`;

// With argon2 and passwords of twelve characters, what several processes allow together is still hopeless to guess by.
/** Failed attempts from one address for one e-mail. */
const near = rateLimit('sign-in near', { points: 5, duration: 15 * 60 }, words);
/** For one e-mail from anywhere, because addresses are cheap. High enough that nobody is kept out for fun. */
const far = rateLimit('sign-in far', { points: 100, duration: 60 * 60 }, words);

/** @throws Refusal `rate_limited` */
export async function countAttempt(address: string, email: string): Promise<void> {
  const who = email.trim().toLowerCase();
  await near.count(`${address} ${who}`);
  await far.count(who);
}

/** Who signed in begins anew. */
export async function forgetAttempts(address: string, email: string): Promise<void> {
  await near.forget(`${address} ${email.trim().toLowerCase()}`);
}
