import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reader } from '#db/open.ts';
import { invitations, users } from '#db/schema/index.ts';
import { MONDAY, passTime, setClock } from '#db/testing/clock.ts';
import { refusalOf } from '#db/testing/world.ts';
import { setupCode } from '#lib/auth/setup-code.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { HOUR } from '#lib/domain/instant.ts';
import type { Role } from '#lib/domain/role.ts';
import type { Scope } from '#lib/domain/scope.ts';
import { liveSession } from '#lib/reads/session.ts';
import { invitationOf, openInvitations, team } from '#lib/reads/team.ts';
import { addUser } from './add-user.ts';
import { changeOwnName } from './change-own-name.ts';
import { changePassword } from './change-password.ts';
import { changeUser } from './change-user.ts';
import { inviteUser } from './invite-user.ts';
import { join } from './join.ts';
import { removeUser } from './remove-user.ts';
import { revokeInvitation } from './revoke-invitation.ts';
import { revokeOtherSessions } from './revoke-other-sessions.ts';
import { revokeSession } from './revoke-session.ts';
import { setUp } from './set-up.ts';
import { startSession } from './start-session.ts';

const SETUP: Actor = { kind: 'setup' };
const PASSWORD = 'correct horse battery';
const as = (id: string, name: string, role: Role): Actor => ({ kind: 'user', id, name, role });
let olga: Actor & { id: string };

beforeAll(async () => {
  setClock(MONDAY);
  const { userId } = await setUp(SETUP, {
    code: setupCode(),
    pageName: 'Novu',
    url: 'https://status.example.com',
    timeZone: 'UTC',
    name: 'Olga',
    email: 'olga@example.com',
    password: PASSWORD,
  });
  olga = as(userId, 'Olga', 'owner') as typeof olga;
});
beforeEach(() => setClock(MONDAY));

/** Somebody new, by the way everybody comes: an invitation that is followed. */
async function newcomer(name: string, role: Role): Promise<Actor & { id: string }> {
  const { token } = await inviteUser(olga, { role, note: name });
  const { userId } = await join(SETUP, { token, name, email: `${name}@example.com`, password: PASSWORD });
  return as(userId, name, role) as Actor & { id: string };
}
const stored = async (id: string) => (await reader().select().from(users).where(eq(users.id, id)))[0]!;
const personOf = (actor: Actor & { id: string }) => ({ userId: actor.id, version: 1 });

describe('an invitation', () => {
  const invite = () => inviteUser(olga, { role: 'editor', note: 'Ivy' });
  const follow = (token: string, email = 'ivy@example.com') =>
    join(SETUP, { token, name: 'Ivy', email, password: PASSWORD });

  it('is kept as a hash alone: whoever reads the database cannot follow it', async () => {
    const { token } = await invite();
    expect(JSON.stringify(await reader().select().from(invitations))).not.toContain(token);
    expect(await invitationOf(token)).toEqual({ role: 'editor', invitedBy: 'Olga' });
  });

  it('is used once', async () => {
    const { token } = await invite();
    await follow(token, 'first@example.com');
    expect((await refusalOf(follow(token, 'second@example.com'))).code).toBe('forbidden');
    expect(await invitationOf(token)).toBeUndefined();
  });

  it('is not used up by a form that is refused', async () => {
    const { token } = await invite();
    expect(await refusalOf(follow(token, 'olga@example.com'))).toHaveProperty('fields.email');
    await follow(token, 'third@example.com');
  });

  it('is too old after seven days', async () => {
    const { token } = await invite();
    passTime(7 * 24 * HOUR);
    expect((await refusalOf(follow(token))).code).toBe('forbidden');
  });

  it('stops working when it is revoked', async () => {
    const { token, invitationId } = await invite();
    await revokeInvitation(olga, { invitationId });
    expect((await refusalOf(follow(token))).code).toBe('forbidden');
    expect((await openInvitations()).map(({ id }) => id)).not.toContain(invitationId);
  });

  it('gives the role it was made for, whatever the form says', async () => {
    const { token } = await inviteUser(olga, { role: 'viewer', note: 'Vic' });
    const { userId } = await join(SETUP, {
      token,
      name: 'Vic',
      email: 'vic@example.com',
      password: PASSWORD,
      role: 'owner',
    });
    expect((await stored(userId)).role).toBe('viewer');
  });

  it('cannot be made by editors, nor for an owner by an admin', async () => {
    const edith = as('edith', 'Edith', 'editor');
    const adam = as('adam', 'Adam', 'admin');
    expect((await refusalOf(inviteUser(edith, { role: 'viewer', note: 'x' }))).code).toBe('forbidden');
    expect((await refusalOf(inviteUser(adam, { role: 'owner', note: 'x' }))).code).toBe('forbidden');
  });
});

describe('the team', () => {
  it('keeps its last owner: no removal, no lesser role', async () => {
    expect((await refusalOf(removeUser(olga, { userId: olga.id }))).message).toContain('only owner');
    const lesser = changeUser(olga, { ...personOf(olga), role: 'admin' });
    expect((await refusalOf(lesser)).message).toContain('only owner');
    expect((await stored(olga.id)).role).toBe('owner');
  });

  it('lets one of two owners go', async () => {
    const second = await newcomer('second-owner', 'owner');
    await removeUser(olga, { userId: second.id });
    expect((await team()).map(({ id }) => id)).not.toContain(second.id);
  });

  it('keeps owners out of the hands of admins', async () => {
    const adam = await newcomer('adam', 'admin');
    expect((await refusalOf(removeUser(adam, { userId: olga.id }))).code).toBe('forbidden');
    expect((await refusalOf(changeUser(adam, { ...personOf(olga), role: 'viewer' }))).code).toBe('forbidden');
    expect((await refusalOf(changeUser(adam, { ...personOf(adam), role: 'owner' }))).code).toBe('forbidden');
  });

  it('is kept by a token as an admin would, and only with that scope', async () => {
    const program = (...scopes: Scope[]): Actor => ({
      kind: 'token',
      id: 'token',
      name: 'Directory',
      scopes,
    });
    const { id: owner } = await newcomer('Owen', 'owner');
    const person = { name: 'Pia', email: 'pia@example.com', password: PASSWORD };
    const admin = program('admin');
    for (const refused of [
      () => addUser(admin, { ...person, role: 'owner' }),
      () => addUser(program('read', 'incidents', 'components', 'subscribers', 'metrics'), person),
      () => changeUser(admin, { userId: owner, version: 1, role: 'admin' }),
      () => removeUser(admin, { userId: owner }),
      () => inviteUser(admin, { role: 'viewer', note: 'Nobody asked who' }),
      () => changeOwnName(admin, { name: 'Somebody' }),
    ])
      expect((await refusalOf(refused())).code).toBe('forbidden');
    const { userId } = await addUser(admin, { ...person, role: 'admin' });
    const owning = changeUser(admin, { userId, version: 1, role: 'owner' });
    expect((await refusalOf(owning)).code).toBe('forbidden');
    expect(await refusalOf(addUser(admin, { ...person, email: 'PIA@example.com' }))).toHaveProperty(
      'fields.email',
    );
  });

  it('tells of a change that came between, and shows no secret with it', async () => {
    const eve = await newcomer('eve', 'viewer');
    await changeUser(olga, { ...personOf(eve), role: 'editor' });
    const refusal = await refusalOf(changeUser(olga, { ...personOf(eve), role: 'admin' }));
    expect(refusal).toMatchObject({ code: 'conflict', current: { role: 'editor', version: 2 } });
    expect(JSON.stringify(refusal.current)).not.toContain('argon2');
  });

  it('takes back who was removed as the same person', async () => {
    const rita = await newcomer('rita', 'editor');
    await removeUser(olga, { userId: rita.id });
    const again = await newcomer('rita', 'viewer');
    expect(again.id).toBe(rita.id);
    expect(await stored(rita.id)).toMatchObject({ role: 'viewer', removedAt: null });
  });
});

describe('a session', () => {
  const start = (actor: Actor) => startSession(actor, { device: 'Firefox' });

  it('ends when its person is removed', async () => {
    const rob = await newcomer('rob', 'editor');
    const { sessionId } = await start(rob);
    expect(await liveSession(sessionId)).toMatchObject({ userId: rob.id, role: 'editor' });
    await removeUser(olga, { userId: rob.id });
    expect(await liveSession(sessionId)).toBeNull();
  });

  it('has the role that the person has now', async () => {
    const roy = await newcomer('roy', 'viewer');
    const { sessionId } = await start(roy);
    await changeUser(olga, { ...personOf(roy), role: 'admin' });
    expect(await liveSession(sessionId)).toMatchObject({ role: 'admin' });
  });

  it('ends after thirty days', async () => {
    const { sessionId } = await start(olga);
    passTime(30 * 24 * HOUR - 1);
    expect(await liveSession(sessionId)).not.toBeNull();
    passTime(1);
    expect(await liveSession(sessionId)).toBeNull();
  });

  it('is revoked by its own person, and by nobody else', async () => {
    const sam = await newcomer('sam', 'admin');
    const { sessionId } = await start(olga);
    expect((await refusalOf(revokeSession(sam, { sessionId }))).code).toBe('not_found');
    await revokeSession(olga, { sessionId });
    expect(await liveSession(sessionId)).toBeNull();
  });

  it('outlives the others when they are all revoked from it', async () => {
    const here = await start(olga);
    const there = await start(olga);
    await revokeOtherSessions(olga, { keepSessionId: here.sessionId });
    expect(await liveSession(here.sessionId)).not.toBeNull();
    expect(await liveSession(there.sessionId)).toBeNull();
  });
});

describe('an account', () => {
  const change = (input: object) =>
    changePassword(olga, { current: PASSWORD, keepSessionId: 'none', ...input });

  it('takes a new password only with the present one, and signs other browsers out', async () => {
    const { sessionId } = await startSession(olga, { device: 'Firefox' });
    const before = (await stored(olga.id)).passwordHash;
    expect(await refusalOf(change({ current: 'guessed', next: 'another long password' }))).toHaveProperty(
      'fields.current',
    );
    expect(await liveSession(sessionId)).not.toBeNull();
    await change({ next: 'another long password' });
    expect((await stored(olga.id)).passwordHash).not.toBe(before);
    expect(await liveSession(sessionId)).toBeNull();
  });

  it('changes its name', async () => {
    await changeOwnName(olga, { name: ' Olga the First ' });
    expect((await stored(olga.id)).name).toBe('Olga the First');
  });
});
