import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { pageOf } from '#app/admin/read.ts';
import { ActionForm, HiddenField, SubmitButton, TextField } from '#components/staff/form/index.ts';
import { currentActor } from '#lib/auth/actor.ts';
import { anybodyYet } from '#lib/reads/people.ts';
import { enter } from './action.ts';

export const metadata: Metadata = { title: 'Sign in' };

export default async function SignIn({
  searchParams,
}: {
  readonly searchParams: Promise<{ readonly next?: string | string[] }>;
}) {
  if (await currentActor()) redirect('/admin');
  if (!(await anybodyYet())) redirect('/admin/set-up');
  const { next } = await searchParams;
  const page = await pageOf();
  return (
    <>
      <h1>Sign in</h1>
      {page && <p className="quiet">To the staff area of {page.name}.</p>}
      <ActionForm action={enter}>
        <HiddenField name="next" value={typeof next === 'string' ? next : ''} />
        <TextField name="email" label="E-mail" type="email" autoComplete="username" required autoFocus />
        <TextField
          name="password"
          label="Password"
          type="password"
          autoComplete="current-password"
          required
        />
        <div className="actions">
          <SubmitButton>Sign in</SubmitButton>
        </div>
      </ActionForm>
      <p className="quiet">
        Forgotten your password? Whoever holds the server gives you a new one with{' '}
        <code>npm run candor -- reset-password</code>. <a href="/">To the public page</a>
      </p>
    </>
  );
}
