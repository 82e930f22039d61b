'use server';
import { signInWithPassword } from '#lib/auth/sign-in.ts';
import type { FormState } from '#lib/forms/state.ts';
import { submit } from '#lib/forms/submit.ts';
import { join } from '#lib/verbs/join.ts';

export async function accept(_state: FormState, data: FormData): Promise<FormState> {
  return submit(data, { password: 'secret' }, async (input) => {
    await join({ kind: 'setup' }, input);
    await signInWithPassword(String(input['email']), String(input['password']));
    return '/admin';
  });
}
