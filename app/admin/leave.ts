'use server';
import { redirect } from 'next/navigation';
import { currentActor, currentSession } from '#lib/auth/actor.ts';
import { signOut } from '#lib/auth/index.ts';
import { revokeSession } from '#lib/verbs/revoke-session.ts';

/** Signs this browser out: the session's row ends, then its cookie. */
export async function leave(): Promise<void> {
  const [actor, session] = [await currentActor(), await currentSession()];
  if (actor && session) await revokeSession(actor, { sessionId: session.sessionId });
  await signOut({ redirect: false });
  redirect('/admin/sign-in');
}
