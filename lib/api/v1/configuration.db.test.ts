import { beforeEach, describe, expect, it } from 'vitest';
import { reader } from '#db/open.ts';
import { componentOrder } from '#db/queries/component-order.ts';
import { liveComponents, liveGroups } from '#db/queries/component.ts';
import { keepBooks } from '#db/books.ts';
import { componentGroups, components, componentStatuses, incidentTemplates } from '#db/schema/index.ts';
import { plantExampleWorld } from '#db/seed/example/plant.ts';
import { MONDAY } from '#db/testing/clock.ts';
import { lastEvent } from '#db/testing/world.ts';
import { openProgram } from '#lib/api/testing/open-program.ts';
import type { Change } from '#lib/apply/change.ts';

const program = await openProgram('admin');

const FILE = {
  page: { name: 'Novu', page_description: 'What runs.', url: 'https://example.com', time_zone: 'Etc/UTC' },
  components: [
    { name: 'Site', description: 'Where you begin' },
    {
      ...{ group: 'Europe', description: 'Frankfurt' },
      components: [
        { name: 'API', showcase: false },
        { name: 'Mail', start_date: '2025-03-01' },
      ],
    },
    { name: 'Docs', only_show_if_degraded: true },
  ],
  templates: [
    {
      ...{ name: 'Slow', title: 'It is slow', body: 'Words.', update_status: 'identified' },
      ...{ should_send_notifications: false, components: ['Site', { API: 'major_outage' }] },
    },
    { name: 'Update', body: 'More.' },
  ],
};

interface Answer {
  readonly changes: readonly Change[];
  readonly applied: boolean;
  readonly error?: readonly string[];
}
const apply = (body: object) => program.asks<Answer>('applyConfiguration', { body });
const plan = async (body: object) =>
  (await program.asks<Answer>('applyConfiguration', { body, query: { plan: 'true' } })).body;
const read = async () => (await program.asks<object>('getConfiguration')).body;
const said = ({ changes }: Answer) => changes.map(({ act, kind, name }) => `${act} ${kind} ${name}`);

/** The page from top to bottom, in words. */
async function page(): Promise<string> {
  const db = reader();
  const names = new Map(
    [...(await liveComponents(db)), ...(await liveGroups(db))].map((one) => [one.id, one.name]),
  );
  const blocks = (await componentOrder(db)).map(({ id, componentIds }) => {
    const within = componentIds.map((one) => names.get(one)).join(' ');
    return id === null ? within : `${names.get(id)}(${within})`;
  });
  return blocks.join(' ');
}

beforeEach(() =>
  keepBooks(async (tx) => {
    for (const table of [incidentTemplates, componentStatuses, components, componentGroups])
      await tx.delete(table);
  }),
);

describe('a page as code', () => {
  it('is planned, then made, and the second time there is nothing to change', async () => {
    const planned = await plan(FILE);
    expect(planned.applied).toBe(false);
    expect(await page()).toBe('');
    const { status, body } = await apply(FILE);
    expect([status, body]).toEqual([200, { changes: planned.changes, applied: true }]);
    expect(said(body).slice(1)).toEqual([
      ...['add group Europe', 'add component Site', 'add component API', 'add component Mail'],
      ...['add component Docs', 'add template Slow', 'add template Update'],
    ]);
    expect(await page()).toBe('Site Europe(API Mail) Docs');
    const before = (await lastEvent()).id;
    expect((await plan(FILE)).changes).toEqual([]);
    expect((await apply(FILE)).body.changes).toEqual([]);
    expect((await lastEvent()).id).toBe(before);
  });

  it('is what was written, and applying it changes nothing, with everything pruned too', async () => {
    await apply(FILE);
    const file = await read();
    expect(file).toEqual({ ...FILE, page: { ...FILE.page, notifications_email_footer: '' } });
    expect((await apply(file)).body.changes).toEqual([]);
    expect((await apply({ ...file, prune: true })).body.changes).toEqual([]);
  });

  it('is changed, moved and put in order, and each thing stays the one that it was', async () => {
    await apply(FILE);
    const ids = async () => new Map((await liveComponents(reader())).map(({ id, name }) => [name, id]));
    const before = await ids();
    const [site, europe, docs] = FILE.components;
    const file = {
      components: [
        docs,
        { ...europe, components: [{ name: 'Mail' }, site, { name: 'API', showcase: true }] },
      ],
      templates: [{ name: 'Slow', body: 'Other words.', update_status: null }],
    };
    const planned = await plan(file);
    expect(said(planned)).toEqual([
      ...['move component Site', 'change component API', 'order page Novu', 'order group Europe'],
      'change template Slow',
    ]);
    expect((await apply(file)).body.changes).toEqual(planned.changes);
    expect(await page()).toBe('Docs Europe(Mail Site API)');
    expect(await ids()).toEqual(before);
    expect((await apply(file)).body.changes).toEqual([]);
    expect(await read()).toMatchObject({
      templates: [{ name: 'Slow', title: 'It is slow', body: 'Other words.' }, { name: 'Update' }],
    });
  });

  it('loses by pruning what it does not name, and nothing else', async () => {
    await apply(FILE);
    const file = { components: [{ name: 'Docs' }], templates: [{ name: 'Update', body: 'More.' }] };
    expect((await apply(file)).body.changes).toEqual([]);
    const pruned = await apply({ ...file, prune: true });
    expect(said(pruned.body)).toEqual([
      ...['remove group Europe', 'remove component Site', 'remove component API'],
      ...['remove component Mail', 'remove template Slow'],
    ]);
    expect(await page()).toBe('Docs');
    expect((await reader().select().from(components)).map(({ name }) => name).sort()).toEqual([
      ...['API', 'Docs', 'Mail', 'Site'],
    ]);
    expect(await lastEvent()).toMatchObject({ data: { said: { body: 'Words.' } } });
  });

  it('is refused as a whole, at each place, and nothing of it is done', async () => {
    await apply(FILE);
    const [before, event] = [await read(), (await lastEvent()).id];
    const file = {
      page: { name: 'Other' },
      components: [{ name: 'New' }, { name: 'Late', start_date: '2099-01-01' }],
    };
    const { status, body } = await apply(file);
    expect([status, body.error]).toEqual([
      422,
      ['components.1.start_date: Measuring can begin today or earlier.'],
    ]);
    expect((await apply({ pgae: {} })).status).toBe(422);
    expect([await read(), (await lastEvent()).id]).toEqual([before, event]);
  });

  it('asks for the scope of each thing that it changes', async () => {
    const some = await program.withScopes('components');
    const answer = (body: object, query = {}) => some.asks<Answer>('applyConfiguration', { body, query });
    expect((await answer({ components: FILE.components }, { plan: 'true' })).status).toBe(200);
    expect((await answer({ components: FILE.components })).status).toBe(200);
    expect((await answer({ templates: FILE.templates }, { plan: 'true' })).status).toBe(403);
    expect((await answer({ templates: FILE.templates })).status).toBe(403);
    expect((await answer({ components: [{ name: 'More' }], page: { name: 'Mine' } })).status).toBe(403);
    expect(await page()).toBe('Site Europe(API Mail) Docs');
  });

  it('of the example world brings the same page back where nothing is', async () => {
    await plantExampleWorld(MONDAY);
    const file = await read();
    expect((await apply({ ...file, prune: true })).body.changes).toEqual([]);
    await apply({ components: [], templates: [], prune: true });
    expect(await read()).toMatchObject({ components: [], templates: [] });
    const { changes } = (await apply(file)).body;
    expect(changes.every(({ act }) => act === 'add')).toBe(true);
    expect(await read()).toEqual(file);
  });
});
