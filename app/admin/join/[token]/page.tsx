import type { Metadata } from 'next';
import { pageOf } from '#app/admin/read.ts';
import { ActionForm, HiddenField, SubmitButton, TextField } from '#components/staff/form/index.ts';
import { ScreenLink } from '#components/staff/screen-link.tsx';
import { ROLE_HINTS, ROLE_WORDS } from '#components/staff/team/role-words.ts';
import { invitationOf } from '#lib/reads/team.ts';
import { accept } from './action.ts';

// The address is a secret until it is used: it must not travel on to other sites. (`no-referrer` would hide the origin
// of the form as well, and then the form is refused.)
export const metadata: Metadata = { title: 'Join the team', referrer: 'same-origin' };

export default async function Join({ params }: { readonly params: Promise<{ readonly token: string }> }) {
  const { token } = await params;
  const [invitation, page] = await Promise.all([invitationOf(token), pageOf()]);
  if (!invitation)
    return (
      <>
        <h1>This invitation does not work any more</h1>
        <p>
          It has been used, revoked, or is older than seven days. Ask for a new one, or{' '}
          <ScreenLink href="/admin/sign-in">sign in</ScreenLink>.
        </p>
      </>
    );
  return (
    <>
      <h1>Join {page?.name ?? 'the team'}</h1>
      <p>
        {invitation.invitedBy} invites you as {ROLE_WORDS[invitation.role].toLowerCase()}.{' '}
        <span className="quiet">{ROLE_HINTS[invitation.role]}</span>
      </p>
      <ActionForm action={accept} initial={{ token }}>
        <HiddenField name="token" />
        <TextField
          name="name"
          label="Your name"
          hint="Stands beside what you write, for the team."
          autoComplete="name"
          required
          autoFocus
          maxLength={255}
        />
        <TextField
          name="email"
          type="email"
          label="E-mail"
          hint="You sign in with it."
          autoComplete="username"
          required
        />
        <TextField
          name="password"
          type="password"
          label="Password"
          hint="At least 12 characters. A few words in a row are easy to remember."
          autoComplete="new-password"
          required
        />
        <p className="actions">
          <SubmitButton>Join the team</SubmitButton>
        </p>
      </ActionForm>
    </>
  );
}
