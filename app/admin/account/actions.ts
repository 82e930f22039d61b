'use server';
import { refresh } from 'next/cache';
import { currentSession } from '#lib/auth/actor.ts';
import { formAction } from '#lib/forms/form.ts';
import { chooseNotices } from '#lib/verbs/choose-notices.ts';
import { changeOwnName } from '#lib/verbs/change-own-name.ts';
import { changePassword } from '#lib/verbs/change-password.ts';
import { revokeOtherSessions } from '#lib/verbs/revoke-other-sessions.ts';
import { revokeSession } from '#lib/verbs/revoke-session.ts';
import type { Actor } from '#lib/domain/actor.ts';

/** The session a request comes from is said by its cookie, never by the form. */
const keepingThisOne =
  <Result>(verb: (actor: Actor, input: unknown) => Promise<Result>) =>
  async (actor: Actor, input: unknown) =>
    verb(actor, { ...(input as object), keepSessionId: (await currentSession())?.sessionId ?? '' });

export const rename = formAction(changeOwnName, { then: () => '/admin/account' });

export const chooseMails = formAction(chooseNotices, {
  fields: { wanted: 'list' },
  then: () => {
    refresh();
    return { message: 'Saved.' };
  },
});

export const setPassword = formAction(keepingThisOne(changePassword), {
  fields: { current: 'secret', next: 'secret' },
  then: () => {
    refresh();
    return { message: 'Your password is changed. All your other browsers are signed out.' };
  },
});

export const endSession = formAction(revokeSession, { then: () => '/admin/account' });

export const endOthers = formAction(keepingThisOne(revokeOtherSessions), { then: () => '/admin/account' });
