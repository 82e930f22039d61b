import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { keepBooks } from '#db/books.ts';
import { reader } from '#db/open.ts';
import { events, users } from '#db/schema/index.ts';
import { MONDAY, passTime } from '#db/testing/clock.ts';
import { lastEvent } from '#db/testing/world.ts';
import { openProgram } from '#lib/api/testing/open-program.ts';
import type { Thing } from '#lib/api/testing/program.ts';
import { isPassword } from '#lib/auth/password.ts';
import { HOUR } from '#lib/domain/instant.ts';
import type { Role } from '#lib/domain/role.ts';
import { newId } from '#lib/id.ts';

const PASSWORD = 'four words in a row';

const program = await openProgram('admin');
const { pageId } = program;

let number = 0;
const newMailbox = () => `person${(number += 1)}@example.org`;
const ask = (user: object) => program.asks('createUser', { body: { user } });
async function made(): Promise<Thing> {
  const { status, body } = await ask({
    ...{ email: newMailbox(), password: PASSWORD, first_name: 'Mary Ann', last_name: 'Evans' },
  });
  expect(status).toBe(201);
  return body;
}
/** As set-up and invitations leave them. */
async function personWith(role: Role): Promise<Thing> {
  const id = newId();
  const times = { createdAt: MONDAY, updatedAt: MONDAY };
  await keepBooks((tx) =>
    tx.insert(users).values({ id, email: newMailbox(), name: 'Olga', role, passwordHash: '-', ...times }),
  );
  return { id };
}
const at = ({ id }: Thing) => ({ params: { user_id: id } });
const stored = async ({ id }: Thing) => (await reader().select().from(users).where(eq(users.id, id)))[0]!;
const permit = (who: Thing, held: unknown) =>
  program.asks('updatePermissions', { ...at(who), body: { pages: { [pageId]: held } } });
const countEvents = () => reader().$count(events);

describe('somebody whom a program adds', () => {
  it('is a viewer with that password, which stands nowhere', async () => {
    const one = await made();
    expect(one).toMatchObject({
      ...{ organization_id: pageId, first_name: 'Mary Ann', last_name: 'Evans' },
      ...{ created_at: '2025-03-17T09:00:00Z', updated_at: '2025-03-17T09:00:00Z' },
    });
    const { role, name, passwordHash } = await stored(one);
    expect([role, name, await isPassword(PASSWORD, passwordHash)]).toEqual([
      'viewer',
      'Mary Ann Evans',
      true,
    ]);
    expect(passwordHash).toMatch(/^\$argon2id\$/);
    expect(await lastEvent()).toMatchObject({ type: 'user.added', subjectId: one.id, actorKind: 'token' });
    expect(JSON.stringify(await reader().select().from(events))).not.toContain(PASSWORD);
    expect((await program.asks<Thing[]>('listUsers')).body).toContainEqual(one);
  });

  it('is refused with the field that is wrong', async () => {
    const right = { email: newMailbox(), password: PASSWORD, first_name: 'Ada' };
    const { email } = await made();
    for (const [field, wrong] of [
      ...([
        ['email', { ...right, email: 'nobody' }],
        ['email', { ...right, email }],
        ['email', { ...right, email: undefined }],
        ['password', { ...right, password: 'short' }],
        ['password', { ...right, password: undefined }],
        ['password', { ...right, password: 'long'.repeat(100) }],
        ['first_name', { ...right, first_name: undefined }],
        ['last_name', { ...right, last_name: 7 }],
      ] as const),
    ]) {
      const { status, body } = await ask(wrong);
      expect([status, String(body.error).split(':')[0]], JSON.stringify(wrong)).toEqual([422, field]);
      expect(JSON.stringify(body)).not.toContain(PASSWORD);
    }
  });

  it('comes back as the same person after they were removed, with no more than a viewer has', async () => {
    const one = await made();
    await permit(one, { page_configuration: true });
    expect(await program.asks('deleteUser', at(one))).toMatchObject({ status: 200, body: { id: one.id } });
    const { body } = await ask({ email: one['email'], password: PASSWORD, first_name: 'Mary' });
    expect(body.id).toBe(one.id);
    expect((await stored(one)).role).toBe('viewer');
  });
});

it('who is deleted is shut out, and is none of the team', async () => {
  const one = await made();
  expect(await program.asks('deleteUser', at(one))).toMatchObject({ status: 200, body: one });
  expect((await stored(one)).removedAt).toBe(MONDAY);
  for (const id of ['deleteUser', 'getPermissions'])
    expect((await program.asks(id, at(one))).status).toBe(404);
  expect((await permit(one, {})).status).toBe(404);
});

describe('permissions', () => {
  it.each([
    ['admin', { page_configuration: true }, [true, true, true]],
    ['admin', { page_configuration: true, incident_manager: false }, [true, true, true]],
    ['editor', { incident_manager: true }, [false, true, true]],
    ['editor', { maintenance_manager: true }, [false, true, true]],
    ['viewer', {}, [false, false, false]],
  ] as const)('make somebody %s: %j', async (role, wanted, held) => {
    const one = await made();
    await permit(one, { incident_manager: role === 'viewer' });
    const { status, body } = await permit(one, wanted);
    const [page_configuration, incident_manager, maintenance_manager] = held;
    const pages = [{ page_id: pageId, page_configuration, incident_manager, maintenance_manager }];
    const answer = { user_id: one.id, pages };
    expect([status, body]).toEqual([200, { data: answer, ...answer }]);
    expect((await program.asks('getPermissions', at(one))).body).toEqual(body);
    expect((await stored(one)).role).toBe(role);
  });

  it('that somebody has already change nothing', async () => {
    const one = await made();
    await permit(one, { incident_manager: true });
    passTime(HOUR);
    const [before, count] = [await stored(one), await countEvents()];
    expect((await permit(one, { incident_manager: true, maintenance_manager: true })).status).toBe(200);
    expect(await stored(one)).toEqual(before);
    expect(await countEvents()).toBe(count);
  });

  it('are of this page, and true or false', async () => {
    const one = await made();
    for (const body of [
      ...[{}, { pages: {} }, { pages: [] }, { pages: 'all' }, { pages: { nosuchpage12: {} } }],
      ...[{ pages: { [pageId]: null } }, { pages: { [pageId]: { incident_manager: 'perhaps' } } }],
    ])
      expect(
        (await program.asks('updatePermissions', { ...at(one), body })).status,
        JSON.stringify(body),
      ).toBe(422);
    expect((await stored(one)).role).toBe('viewer');
  });
});

it('a token has no say over owners, and makes none', async () => {
  const owners = [await personWith('owner'), await personWith('owner')];
  for (const owner of owners) {
    expect((await program.asks('deleteUser', at(owner))).status).toBe(403);
    for (const held of [{}, { page_configuration: true }])
      expect((await permit(owner, held)).status).toBe(403);
    expect(
      (await ask({ email: (await stored(owner)).email, password: PASSWORD, first_name: 'A' })).status,
    ).toBe(422);
    expect(await stored(owner)).toMatchObject({ role: 'owner', removedAt: null, passwordHash: '-' });
  }
  const admin = await personWith('admin');
  await permit(admin, { page_configuration: true, owner: true, role: 'owner' });
  expect((await stored(admin)).role).toBe('admin');
});

it('people are for programs that have the scope of admins, and of this page alone', async () => {
  const scopes = ['read', 'incidents', 'components', 'subscribers', 'metrics'] as const;
  const other = await program.withScopes(...scopes);
  const one = await made();
  for (const id of ['listUsers', 'deleteUser', 'getPermissions'])
    expect((await other.asks(id, at(one))).status).toBe(403);
  expect((await other.asks('createUser', { body: { user: {} } })).status).toBe(403);
  expect((await other.asks('updatePermissions', { ...at(one), body: {} })).status).toBe(403);
  const params = { organization_id: 'nosuchpage12' };
  expect((await program.asks('listUsers', { params })).status).toBe(404);
});

it('the list comes in pages', async () => {
  await made();
  const all = (await program.asks<Thing[]>('listUsers')).body;
  const query = { page: '2', per_page: '1' };
  expect((await program.asks<Thing[]>('listUsers', { query })).body).toEqual(all.slice(1, 2));
});
