import { signIn } from './index.ts';
import { SignInRefused } from './credentials.ts';

/**
 * Signs this browser in.
 * @throws Refusal `unauthorized`, `rate_limited`
 */
export async function signInWithPassword(email: string, password: string): Promise<void> {
  try {
    await signIn('credentials', { email, password, redirect: false });
  } catch (error) {
    throw error instanceof SignInRefused ? error.refusal : error;
  }
}
