import type { Metadata } from 'next';
import { pageOf } from '#app/admin/read.ts';
import { NoticeChoice } from '#components/staff/account/notice-choice.tsx';
import { SessionList } from '#components/staff/account/session-list.tsx';
import { ActionForm, SubmitButton, TextField } from '#components/staff/form/index.ts';
import { ROLE_HINTS, ROLE_WORDS } from '#components/staff/team/role-words.ts';
import { currentSession, staff } from '#lib/auth/actor.ts';
import { account } from '#lib/reads/account.ts';
import { ownNotices } from '#lib/reads/notices.ts';
import { chooseMails, endOthers, endSession, rename, setPassword } from './actions.ts';

export const metadata: Metadata = { title: 'Your account' };

export default async function Account() {
  const actor = await staff('self.change');
  const [{ person, sessions }, mails, here, page] = await Promise.all([
    account(actor.id),
    ownNotices(actor.id),
    currentSession(),
    pageOf(),
  ]);
  return (
    <>
      <div className="screen-head">
        <h1>Your account</h1>
        <p>
          {person.email}, {ROLE_WORDS[person.role].toLowerCase()}. {ROLE_HINTS[person.role]}
        </p>
      </div>
      <section className="section" aria-labelledby="name">
        <h2 id="name">Name</h2>
        <ActionForm action={rename} initial={{ name: person.name }} className="form-inline">
          <TextField name="name" label="Your name" autoComplete="name" required maxLength={255} />
          <SubmitButton className="button">Change name</SubmitButton>
        </ActionForm>
      </section>
      <section className="section" aria-labelledby="password">
        <h2 id="password">Password</h2>
        <ActionForm action={setPassword}>
          <TextField
            name="current"
            type="password"
            label="Present password"
            autoComplete="current-password"
            required
          />
          <TextField
            name="next"
            type="password"
            label="New password"
            hint="At least 12 characters. Your other browsers are signed out."
            autoComplete="new-password"
            required
          />
          <p className="actions">
            <SubmitButton className="button">Change password</SubmitButton>
          </p>
        </ActionForm>
      </section>
      <section className="section" aria-labelledby="mails">
        <h2 id="mails">Mails to you</h2>
        <NoticeChoice action={chooseMails} email={person.email} {...mails} />
      </section>
      <section className="section" aria-labelledby="sessions">
        <h2 id="sessions">Where you are signed in</h2>
        <SessionList
          sessions={sessions}
          hereId={here?.sessionId ?? ''}
          zone={page?.timeZone ?? 'UTC'}
          end={endSession}
          endOthers={endOthers}
        />
      </section>
    </>
  );
}
