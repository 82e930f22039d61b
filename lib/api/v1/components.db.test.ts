import { expect, it } from 'vitest';
import { reader } from '#db/open.ts';
import { events } from '#db/schema/index.ts';
import { passTime } from '#db/testing/clock.ts';
import { lastEvent } from '#db/testing/world.ts';
import { openProgram } from '#lib/api/testing/open-program.ts';
import type { Thing } from '#lib/api/testing/program.ts';
import { HOUR } from '#lib/domain/instant.ts';

const program = await openProgram('components', 'read');

const create = async (fields: object = {}) => {
  const { status, body } = await program.asks('createComponent', {
    body: { component: { name: 'API', ...fields } },
  });
  expect(status).toBe(201);
  return body;
};
const at = ({ id }: { id: string }) => ({ params: { component_id: id } });
const countEvents = () => reader().$count(events);

it('adds a component with all that is said of it, and gives it back', async () => {
  const made = await create({
    description: 'What programs ask.',
    status: 'partial_outage',
    showcase: false,
    only_show_if_degraded: true,
    start_date: '2025-01-15',
  });
  expect(made).toMatchObject({
    name: 'API',
    description: 'What programs ask.',
    status: 'partial_outage',
    showcase: false,
    only_show_if_degraded: true,
    start_date: '2025-01-15',
    group: false,
    group_id: null,
    created_at: '2025-03-17T09:00:00Z',
  });
  expect((await program.asks('getComponent', at(made))).body).toEqual(made);
  expect(await lastEvent()).toMatchObject({ type: 'component.added', actorKind: 'token' });
});

it('changes what is given and leaves the rest; the same again changes nothing', async () => {
  const made = await create({ description: 'Words.' });
  expect(made).toMatchObject({ start_date: null });
  passTime(HOUR);
  const change = { ...at(made), body: { component: { name: 'Web', status: 'major_outage' } } };
  const { status, body } = await program.asks('updateComponent', change);
  expect(status).toBe(200);
  expect(body).toEqual({ ...made, name: 'Web', status: 'major_outage', updated_at: '2025-03-17T10:00:00Z' });
  passTime(HOUR);
  const before = await countEvents();
  expect((await program.asks('updateComponent', change)).body).toEqual(body);
  expect(await countEvents()).toBe(before);
});

it('changes all of it or nothing', async () => {
  const made = await create();
  const { status, body } = await program.asks('updateComponent', {
    ...at(made),
    body: { component: { name: 'Web', group_id: 'nosuchgroup1', status: 'major_outage' } },
  });
  expect([status, body.message]).toEqual([404, 'There is no such component group.']);
  expect((await program.asks('getComponent', at(made))).body).toEqual(made);
});

it('takes a component away', async () => {
  const made = await create();
  expect(await program.asks('deleteComponent', at(made))).toMatchObject({ status: 204, body: undefined });
  expect((await program.asks('getComponent', at(made))).status).toBe(404);
  expect((await program.asks('deleteComponent', at(made))).status).toBe(404);
});

it('lists them by pages, groups among them, and ends with an empty one', async () => {
  await create();
  const group = await program.asks('createComponentGroup', {
    body: { component_group: { name: 'Region', components: [(await create()).id] } },
  });
  const all = (await program.asks<Thing[]>('listComponents')).body;
  expect(all.find(({ id }) => id === group.body.id)).toMatchObject({ group: true });
  const page = async (number: number) =>
    (await program.asks<Thing[]>('listComponents', { query: { page: String(number), per_page: '2' } })).body;
  expect([...(await page(1)), ...(await page(2))]).toEqual(all.slice(0, 4));
  expect(await page(1000)).toEqual([]);
});

it('says what is wrong with which field', async () => {
  const refused = async (component: object) => {
    const { status, body } = await program.asks('createComponent', { body: { component } });
    return [status, body.error] as const;
  };
  expect(await refused({})).toEqual([422, ['name: This is missing.']]);
  expect(await refused({ name: 7 })).toEqual([422, ['name: This is text.']]);
  expect(await refused({ name: ' ' })).toEqual([422, ['name: Give the component a name.']]);
  const statuses = 'operational, under_maintenance, degraded_performance, partial_outage, major_outage';
  expect(await refused({ name: 'A', status: 'broken' })).toEqual([
    422,
    [`status: This is one of ${statuses}.`],
  ]);
  expect(await refused({ name: 'A', showcase: 'perhaps' })).toEqual([
    422,
    ['showcase: This is true or false.'],
  ]);
  expect(await refused({ name: 'A', start_date: '2025-02-30' })).toEqual([
    422,
    ['start_date: Enter a date.'],
  ]);
});
