import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { reader } from '#db/open.ts';
import { tokens } from '#db/schema/index.ts';
import { MONDAY, passTime, setClock } from '#db/testing/clock.ts';
import { edith, lastEvent, refusalOf, setUpPage } from '#db/testing/world.ts';
import { actorOfToken } from '#lib/auth/token.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { HOUR, MINUTE } from '#lib/domain/instant.ts';
import { SCOPES, type Scope } from '#lib/domain/scope.ts';
import { liveTokens } from '#lib/reads/tokens.ts';
import { addComponent } from './add-component.ts';
import { addSubscriber } from './add-subscriber.ts';
import { changePageSettings } from './change-page-settings.ts';
import { createToken } from './create-token.ts';
import { openIncident } from './open-incident.ts';
import { revokeToken } from './revoke-token.ts';
import type { Verb } from './verb.ts';

/** Whoever holds the machine. */
const OPERATOR: Actor = { kind: 'import', source: 'the command line' };

beforeAll(() => setUpPage());
beforeEach(() => setClock(MONDAY));

const make = (scopes: readonly string[] = ['read'], days: number | null = 30) =>
  createToken(OPERATOR, { name: 'Terraform', scopes, days });
const stored = async (id: string) => (await reader().select().from(tokens).where(eq(tokens.id, id)))[0]!;

it('opens what it was made for, and is kept as a hash alone', async () => {
  const { token, tokenId } = await make(['incidents', 'read', 'incidents']);
  expect(token).toMatch(/^candor_[\w-]{43}$/);
  const actor = { kind: 'token', id: tokenId, name: 'Terraform', scopes: ['read', 'incidents'] };
  expect(await actorOfToken(token)).toEqual(actor);
  expect(JSON.stringify([await stored(tokenId), await lastEvent()])).not.toContain(token.slice(7));
});

it('opens nothing when it is not the whole of it', async () => {
  const { token, tokenId } = await make();
  for (const other of ['', token.slice(0, -1), `${token}x`, token.toUpperCase(), tokenId, 'candor_'])
    expect(await actorOfToken(other)).toBeNull();
});

it('works until its day, and not a moment longer', async () => {
  const { token } = await make(['read'], 1);
  passTime(24 * HOUR - 1);
  expect(await actorOfToken(token)).not.toBeNull();
  passTime(1);
  expect(await actorOfToken(token)).toBeNull();
});

it('is refused from the moment it is revoked, and revoked once', async () => {
  const { token, tokenId } = await make(['read'], null);
  await revokeToken(OPERATOR, { tokenId });
  expect(await actorOfToken(token)).toBeNull();
  expect((await liveTokens()).map(({ id }) => id)).not.toContain(tokenId);
  expect((await refusalOf(revokeToken(OPERATOR, { tokenId }))).code).toBe('not_found');
});

it('says when it was last used, to the minute', async () => {
  const { token, tokenId } = await make();
  expect((await stored(tokenId)).lastUsedAt).toBeNull();
  await actorOfToken(token);
  passTime(MINUTE - 1);
  await actorOfToken(token);
  expect((await stored(tokenId)).lastUsedAt).toBe(MONDAY);
  passTime(1);
  await actorOfToken(token);
  expect((await stored(tokenId)).lastUsedAt).toBe(MONDAY + MINUTE);
});

it('is who did it, in the log', async () => {
  const { token, tokenId } = await make(['components']);
  await addComponent((await actorOfToken(token))!, { name: 'API' });
  expect(await lastEvent()).toMatchObject({
    actorKind: 'token',
    actorId: tokenId,
    actorName: 'Terraform',
    type: 'component.added',
  });
});

/** An act of each scope. Empty input is refused too, but only to somebody who might. */
const OF: readonly (readonly [Scope, Verb<unknown, unknown>])[] = [
  ['incidents', openIncident],
  ['components', addComponent],
  ['subscribers', addSubscriber],
  ['admin', changePageSettings],
] as never;

it.each(SCOPES)('with the scope %s it may do what that says and nothing else', async (scope) => {
  const { token } = await make([scope]);
  const actor = (await actorOfToken(token))!;
  for (const [needed, verb] of OF)
    expect((await refusalOf(verb(actor, {}))).code).toBe(
      scope === needed || scope === 'admin' ? 'invalid' : 'forbidden',
    );
  // Not even with every scope there is: who holds a token would never have to let go of it.
  expect((await refusalOf(createToken(actor, {}))).code).toBe('forbidden');
});

it('is made by admins, for something that has a name, to do something, for some time', async () => {
  expect((await refusalOf(createToken(edith, {}))).code).toBe('forbidden');
  expect((await refusalOf(createToken(OPERATOR, { name: ' ', scopes: [], days: 0 }))).fields).toEqual({
    name: 'Say what will use it.',
    scopes: 'Choose what it may do.',
    days: 'Give it between one day and 3,660, or no end.',
  });
});
