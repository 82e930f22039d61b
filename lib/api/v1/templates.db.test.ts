import { expect, it } from 'vitest';
import { componentNamed, olga } from '#db/testing/world.ts';
import { openProgram } from '#lib/api/testing/open-program.ts';
import type { Thing } from '#lib/api/testing/program.ts';
import { removeComponent } from '#lib/verbs/remove-component.ts';

const program = await openProgram('incidents');

const WORDS = { name: 'Database', title: 'The database is slow', body: 'We are **on** it.' };
const create = (template: object, headers: Record<string, string> = {}) =>
  program.asks('createIncidentTemplate', { body: { template }, headers });
const list = async (query: Record<string, string> = {}) =>
  (await program.asks<Thing[]>('listIncidentTemplates', { query })).body;
const names = (templates: readonly Thing[]) => templates.map(({ name }) => name);

it('is kept with all that Statuspage keeps of it', async () => {
  const [one, two] = [await componentNamed('One'), await componentNamed('Two')];
  const template = {
    ...{ ...WORDS, group_id: '8tn5vbjvlqpv', update_status: 'identified', component_ids: [two, one, two] },
    ...{ should_tweet: true, should_send_notifications: false },
  };
  const { status, body } = await create(template);
  const { component_ids: _, ...kept } = template;
  expect([status, body]).toMatchObject([201, { ...kept, components: [{ id: two }, { id: one }] }]);
  expect(body['components']).toMatchObject([{ name: 'Two', group: false }, { name: 'One' }]);
  expect(await list()).toEqual([body]);
  await removeComponent(olga, { componentId: two });
  expect(await list()).toMatchObject([{ id: body.id, components: [{ id: one }] }]);
});

it('needs no more than a name, a title and words', async () => {
  expect((await create(WORDS)).body).toMatchObject({
    ...{ ...WORDS, components: [], group_id: null, update_status: null },
    ...{ should_tweet: false, should_send_notifications: true },
  });
  expect((await create({ ...WORDS, update_status: '', group_id: null })).body).toMatchObject({
    update_status: null,
  });
  expect((await create({ name: 'X', body: 'Y' })).body.error).toEqual(['title: This is missing.']);
});

it('is made once more by each request, but once under one key', async () => {
  const before = (await list()).length;
  const [first, second] = [await create(WORDS), await create(WORDS)];
  expect(first.body.id).not.toBe(second.body.id);
  const key = { 'idempotency-key': 'the one template' };
  const [made, again] = [await create(WORDS, key), await create(WORDS, key)];
  expect(again.body).toEqual(made.body);
  expect(await list()).toHaveLength(before + 3);
});

it('is listed the oldest first, a page at a time', async () => {
  const all = names(await list());
  expect(all.length).toBeGreaterThan(3);
  expect(names(await list({ per_page: '2' }))).toEqual(all.slice(0, 2));
  expect(names(await list({ per_page: '2', page: '2' }))).toEqual(all.slice(2, 4));
  expect(await list({ page: '99' })).toEqual([]);
});

it('is refused at what is wrong with it, and nothing is kept', async () => {
  const before = await list();
  const errorOf = async (template: object) => {
    const { status, body } = await create({ ...WORDS, ...template });
    return [status, body.error];
  };
  expect(await errorOf({ name: ' ', body: '' })).toEqual([
    422,
    ['name: Give the template a name to pick it by.', 'body: Write the words that it fills in.'],
  ]);
  expect(await errorOf({ component_ids: ['nowhere'] })).toEqual([
    422,
    ['component_ids.0: There is no such component.'],
  ]);
  expect(await errorOf({ update_status: 'cancelled' })).toEqual([
    422,
    [expect.stringMatching(/^update_status: This is one of investigating, /)],
  ]);
  expect(await errorOf({ should_send_notifications: 'perhaps' })).toEqual([
    422,
    ['should_send_notifications: This is true or false.'],
  ]);
  expect(await list()).toEqual(before);
});
