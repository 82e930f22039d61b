'use server';
import { signInWithPassword } from '#lib/auth/sign-in.ts';
import type { FormState } from '#lib/forms/state.ts';
import { submit } from '#lib/forms/submit.ts';

export async function enter(_state: FormState, data: FormData): Promise<FormState> {
  return submit(data, { password: 'secret' }, async ({ email, password, next }) => {
    await signInWithPassword(String(email), String(password));
    // A path of the staff area and nothing else: the field could come from anywhere.
    return typeof next === 'string' && /^\/admin(\/[\w-]+)*$/.test(next) ? next : '/admin';
  });
}
