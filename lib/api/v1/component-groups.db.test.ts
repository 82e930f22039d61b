import { beforeAll, expect, it } from 'vitest';
import { componentNamed } from '#db/testing/world.ts';
import { openProgram } from '#lib/api/testing/open-program.ts';
import type { Thing } from '#lib/api/testing/program.ts';

const program = await openProgram('components');
let one: string, two: string, three: string;

beforeAll(async () => {
  [one, two, three] = [
    await componentNamed('One'),
    await componentNamed('Two'),
    await componentNamed('Three'),
  ];
});

const create = async (group: object, beside: object = {}) =>
  (await program.asks('createComponentGroup', { body: { component_group: group, ...beside } })).body;
const change = async ({ id }: Thing, group: object) =>
  (await program.asks('updateComponentGroup', { params: { id }, body: { component_group: group } })).body;
const groupOf = async (component_id: string) =>
  (await program.asks('getComponent', { params: { component_id } })).body['group_id'];

it('is made with what is in it, in that order', async () => {
  const made = await create({ name: 'Region', components: [two, one] });
  expect(made).toMatchObject({ name: 'Region', description: null, components: [two, one] });
  expect([await groupOf(one), await groupOf(two), await groupOf(three)]).toEqual([made.id, made.id, null]);
  expect((await program.asks('getComponentGroup', { params: { id: made.id } })).body).toEqual(made);
});

it('takes its description beside the group and in it', async () => {
  expect(await create({ name: 'A' }, { description: 'Beside.' })).toMatchObject({ description: 'Beside.' });
  expect(await create({ name: 'B', description: 'Within.' })).toMatchObject({ description: 'Within.' });
});

it('holds what it is told to hold; what was in it before stands by itself', async () => {
  const made = await create({ name: 'Region', components: [one, two] });
  expect(await change(made, { components: [three, two] })).toMatchObject({ components: [three, two] });
  expect(await groupOf(one)).toBeNull();
  const renamed = await change(made, { name: 'Place' });
  expect(renamed).toMatchObject({ name: 'Place', components: [three, two] });
  expect(await change(made, { name: 'Place', components: [three, two] })).toEqual(renamed);
});

it('goes, and what was in it stays', async () => {
  const made = await create({ name: 'Region', components: [one] });
  const gone = await program.asks('deleteComponentGroup', { params: { id: made.id } });
  expect(gone).toMatchObject({ status: 200, body: made });
  expect(await groupOf(one)).toBeNull();
  const there = await program.asks<Thing[]>('listComponentGroups');
  expect(there.body.map(({ id }) => id)).not.toContain(made.id);
});

it('is no component, and a component is no group', async () => {
  const made = await create({ name: 'Region' });
  expect((await program.asks('getComponent', { params: { component_id: made.id } })).status).toBe(404);
  expect((await program.asks('getComponentGroup', { params: { id: one } })).status).toBe(404);
  expect(
    (await program.asks('createComponentGroup', { body: { name: 'A', components: ['nobody'] } })).status,
  ).toBe(404);
});
