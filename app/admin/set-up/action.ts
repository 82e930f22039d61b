'use server';
import { signInWithPassword } from '#lib/auth/sign-in.ts';
import type { FormState } from '#lib/forms/state.ts';
import { submit } from '#lib/forms/submit.ts';
import { setUp } from '#lib/verbs/set-up.ts';

export async function begin(_state: FormState, data: FormData): Promise<FormState> {
  return submit(data, { password: 'secret' }, async (input) => {
    await setUp({ kind: 'setup' }, input);
    await signInWithPassword(String(input['email']), String(input['password']));
    return '/admin';
  });
}
