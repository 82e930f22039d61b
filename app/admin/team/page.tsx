import type { Metadata } from 'next';
import { pageOf } from '#app/admin/read.ts';
import { DeleteForm } from '#components/staff/delete-form.tsx';
import { ActionForm, RadioField, ShownOnce, SubmitButton, TextField } from '#components/staff/form/index.ts';
import { PersonRow } from '#components/staff/team/person-row.tsx';
import { ROLE_WORDS, roleOptions } from '#components/staff/team/role-words.ts';
import { Time } from '#components/time/time.tsx';
import { staff } from '#lib/auth/actor.ts';
import { ROLES } from '#lib/domain/role.ts';
import { mayManage, rolesToGive } from '#lib/domain/team.ts';
import { openInvitations, team } from '#lib/reads/team.ts';
import { changeRole, invite, remove, revoke } from './actions.ts';

export const metadata: Metadata = { title: 'Team' };

export default async function Team() {
  const actor = await staff();
  const [people, invitations, page] = await Promise.all([team(), openInvitations(), pageOf()]);
  const zone = page?.timeZone ?? 'UTC';
  const roles = rolesToGive(actor.role, ROLES);
  return (
    <>
      <div className="screen-head">
        <h1>Team</h1>
      </div>
      <ul className="rows people">
        {people.map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            isSelf={person.id === actor.id}
            rolesToGive={mayManage(actor.role, person.role) ? roles : []}
            changeRole={changeRole}
            remove={remove}
          />
        ))}
      </ul>
      {roles.length > 0 && (
        <section className="section" aria-labelledby="invite">
          <h2 id="invite">Invite somebody</h2>
          <ActionForm action={invite} initial={{ role: 'editor' }}>
            <ShownOnce
              label="The link"
              hint="Send it yourself. It works once, for seven days, and is not shown again."
              copy="Copy the link"
            />
            <TextField
              name="note"
              label="Who it is for"
              hint="For this list only."
              required
              maxLength={100}
            />
            <RadioField name="role" label="What they may do" options={roleOptions(roles)} />
            <p className="actions">
              <SubmitButton>Make a link</SubmitButton>
            </p>
          </ActionForm>
        </section>
      )}
      {invitations.length > 0 && (
        <section className="section" aria-labelledby="open-invitations">
          <h2 id="open-invitations">Open invitations</h2>
          <ul className="rows">
            {invitations.map(({ id, note, role, expiresAt, invitedBy }) => (
              <li key={id} className="person">
                <div className="person-facts">
                  <strong className="person-name">{note}</strong>
                  <span className="person-email">
                    from {invitedBy}, until <Time at={expiresAt} zone={zone} />
                  </span>
                  <span className="person-role">{ROLE_WORDS[role]}</span>
                </div>
                {mayManage(actor.role, role) && (
                  <DeleteForm action={revoke} act="Revoke this invitation" values={{ invitationId: id }}>
                    <p>Its link stops working at once.</p>
                  </DeleteForm>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
