import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { reader } from '#db/open.ts';
import { subscribers } from '#db/schema/index.ts';
import { ada, refusalOf, setUpPage } from '#db/testing/world.ts';
import { env } from '#lib/env.ts';
import { isLinkKey, linkKey } from '#lib/link-key.ts';
import { addSubscriber } from '#lib/verbs/add-subscriber.ts';
import { dumpTo } from './dump.ts';
import { restore } from './restore.ts';

const OPERATOR = { kind: 'import', source: 'the command line' } as const;
const folder = mkdtempSync(join(tmpdir(), 'candor-secret-'));
const at = (name: string) => join(folder, name);
const FIRST = 'the first secret, of which links are made';
const SECOND = 'the second secret, of another machine here';
const ROBIN = 'robin@example.org';
let key: string;

const robin = async () =>
  (await reader().select().from(subscribers).where(eq(subscribers.address, ROBIN)))[0]!;

beforeAll(async () => {
  env.dataDir = at('data');
  env.authSecret = FIRST;
  await setUpPage();
  await addSubscriber(ada, { address: ROBIN, confirmed: true });
  key = linkKey(await robin());
  await dumpTo(at('without.json'));
  await dumpTo(at('with.json'), { withSecret: true });
});
/** A machine that was never started. */
beforeEach(() => {
  env.authSecret = undefined;
  env.dataDir = mkdtempSync(join(folder, 'machine-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a document holds the secret only where that was asked for', () => {
  expect(readFileSync(at('without.json'), 'utf8')).not.toContain(FIRST);
  expect(readFileSync(at('with.json'), 'utf8')).toContain(FIRST);
});

test('on the same secret links in messages work as before', async () => {
  env.authSecret = FIRST;
  expect(await restore(OPERATOR, at('without.json'), { replace: true })).toMatchObject({ secret: 'same' });
  expect(isLinkKey(key, await robin())).toBe(true);
});

test('a machine without a secret keeps that of the document, and links in messages work there', async () => {
  expect(await restore(OPERATOR, at('with.json'), { replace: true })).toMatchObject({ secret: 'kept' });
  expect(isLinkKey(key, await robin())).toBe(true);
  expect(await restore(OPERATOR, at('with.json'), { replace: true })).toMatchObject({ secret: 'same' });
});

test.each([
  ['without.json', undefined, 'has no secret yet'],
  ['without.json', SECOND, 'is another one'],
  ['with.json', SECOND, 'is another one'],
])('%s is not restored on another secret (%s) without a word about what ends', async (name, secret, word) => {
  env.authSecret = secret;
  const refusal = await refusalOf(restore(OPERATOR, at(name), { replace: true }));
  expect(refusal).toMatchObject({ code: 'conflict' });
  expect(refusal.message).toContain(word);
});

test('where that was asked for links end, and subscribers are recognised by the new secret', async () => {
  env.authSecret = SECOND;
  const restored = await restore(OPERATOR, at('without.json'), { replace: true, otherSecret: true });
  expect(restored).toMatchObject({ secret: 'other' });
  expect(isLinkKey(key, await robin())).toBe(false);
  const again = await refusalOf(addSubscriber(ada, { address: ROBIN, confirmed: true }));
  expect(again.code, 'there are no two of one address').toBe('invalid');
});
