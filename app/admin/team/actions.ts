'use server';
import { refresh } from 'next/cache';
import { requestOrigin } from '#lib/auth/request.ts';
import { formAction } from '#lib/forms/form.ts';
import { changeUser } from '#lib/verbs/change-user.ts';
import { inviteUser } from '#lib/verbs/invite-user.ts';
import { removeUser } from '#lib/verbs/remove-user.ts';
import { revokeInvitation } from '#lib/verbs/revoke-invitation.ts';

export const invite = formAction(inviteUser, {
  then: async ({ token }) => {
    refresh();
    return { message: 'The invitation is made.', result: `${await requestOrigin()}/admin/join/${token}` };
  },
});

export const revoke = formAction(revokeInvitation, { then: () => '/admin/team' });

export const changeRole = formAction(changeUser, {
  fields: { version: 'integer' },
  then: () => '/admin/team',
});

export const remove = formAction(removeUser, { then: () => '/admin/team' });
