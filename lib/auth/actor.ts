import { forbidden, redirect } from 'next/navigation';
import { cache } from 'react';
import type { Actor } from '#lib/domain/actor.ts';
import { type Act, mayAct } from '#lib/domain/permission.ts';
import { anybodyYet } from '#lib/reads/people.ts';
import { liveSession } from '#lib/reads/session.ts';
import { auth } from './index.ts';
import { requestPath } from './request.ts';

export type UserActor = Extract<Actor, { kind: 'user' }>;

/** The session of this request, null for somebody who is not signed in (any more). */
export const currentSession = cache(async () => {
  const signed = await auth();
  return signed ? liveSession(signed.sessionId) : null;
});

/** Who makes this request, null for somebody who is not signed in. */
export async function currentActor(): Promise<UserActor | null> {
  const session = await currentSession();
  return session && { kind: 'user', id: session.userId, name: session.name, role: session.role };
}

/** Who makes this request, for a page of the staff area: anybody else is led to the door. */
export async function staff(act: Act = 'staff.read'): Promise<UserActor> {
  const actor = await currentActor();
  if (!actor) redirect((await anybodyYet()) ? `/admin/sign-in?next=${await requestPath()}` : '/admin/set-up');
  if (!mayAct(actor, act)) forbidden();
  return actor;
}
