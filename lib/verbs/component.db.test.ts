import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { componentOrder } from '#db/queries/component-order.ts';
import { componentOrThrow, componentsById, groupOrThrow } from '#db/queries/component.ts';
import { reader } from '#db/open.ts';
import { componentStatuses } from '#db/schema/index.ts';
import { MONDAY, passTime, setClock } from '#db/testing/clock.ts';
import { ada, componentNamed, edith, lastEvent, refusalOf, setUpPage } from '#db/testing/world.ts';
import { HOUR, parseInstant } from '#lib/domain/instant.ts';
import { addComponent } from './add-component.ts';
import { addGroup } from './add-group.ts';
import { changeComponent } from './change-component.ts';
import { changeGroup } from './change-group.ts';
import { orderComponents } from './order-components.ts';
import { removeComponent } from './remove-component.ts';
import { removeGroup } from './remove-group.ts';
import { setComponentStatus } from './set-component-status.ts';

beforeAll(() => setUpPage('Europe/Berlin'));
beforeEach(() => setClock(MONDAY));

const stored = (id: string) => componentOrThrow(reader(), id);
const order = () => componentOrder(reader());

async function statuses(componentId: string) {
  const rows = await reader()
    .select()
    .from(componentStatuses)
    .where(eq(componentStatuses.componentId, componentId))
    .orderBy(componentStatuses.at, componentStatuses.id);
  return rows.map(({ status, at }) => [status, at]);
}

describe('adding a component', () => {
  it('puts it last, measured from today in the zone of the page', async () => {
    setClock(parseInstant('2025-03-17T23:30:00Z'));
    const { componentId } = await addComponent(ada, { name: 'API', description: ' ' });
    expect(await stored(componentId)).toMatchObject({
      name: 'API',
      description: null,
      status: 'operational',
      startDate: '2025-03-18',
    });
    expect((await order()).at(-1)).toEqual({ id: null, componentIds: [componentId] });
    expect(await statuses(componentId)).toEqual([['operational', parseInstant('2025-03-17T23:00:00Z')]]);
  });

  it('counts the days before it was added when measuring begins earlier', async () => {
    const startDate = '2025-01-01';
    const { componentId } = await addComponent(ada, { name: 'Old', startDate, status: 'partial_outage' });
    expect(await statuses(componentId)).toEqual([
      ['operational', parseInstant('2024-12-31T23:00:00Z')],
      ['partial_outage', MONDAY],
    ]);
  });

  it.each([
    ['name', { name: '\u0000' }],
    ['name', { name: ['API'] }],
    ['status', { status: 'green' }],
    ['startDate', { startDate: '2025-02-30' }],
    ['startDate', { startDate: '2025-03-18' }],
    ['startDate', { startDate: '1999-12-31' }],
    ['description', { description: 'd'.repeat(2_001) }],
    ['showUptime', { showUptime: 'on' }],
  ])('refuses a wrong %s next to its field: %j', async (field, wrong) => {
    const refusal = await refusalOf(addComponent(ada, { name: 'API', ...wrong }));
    expect(refusal.code).toBe('invalid');
    expect(Object.keys(refusal.fields!)).toEqual([field]);
  });

  it('is for admins; an editor sets statuses only', async () => {
    expect((await refusalOf(addComponent(edith, { name: 'API' }))).code).toBe('forbidden');
    const componentId = await componentNamed('API');
    await setComponentStatus(edith, { componentId, status: 'degraded_performance' });
    expect((await stored(componentId)).status).toBe('degraded_performance');
  });

  it('needs a group that is there', async () => {
    const lost = addComponent(ada, { name: 'API', groupId: 'nosuchgroup1' });
    expect((await refusalOf(lost)).code).toBe('not_found');
  });
});

describe('its own status', () => {
  it('is kept with the time of each change, and a change to the same is none', async () => {
    const componentId = await componentNamed('API');
    const [[, start] = []] = await statuses(componentId);
    const later = passTime(HOUR);
    await setComponentStatus(edith, { componentId, status: 'major_outage' });
    const { id } = await lastEvent();
    await setComponentStatus(edith, { componentId, status: 'major_outage' });
    expect((await lastEvent()).id).toBe(id);
    expect(await statuses(componentId)).toEqual([
      ['operational', start],
      ['major_outage', later],
    ]);
  });
});

describe('changing a component', () => {
  it('changes what is given and leaves the rest', async () => {
    const { groupId } = await addGroup(ada, { name: 'Delivery' });
    const componentId = await componentNamed('Mail');
    const form = { componentId, version: 1, name: 'E-mail', groupId, startDate: '2025-03-01' };
    expect(await changeComponent(ada, form)).toEqual({ version: 2 });
    expect(await stored(componentId)).toMatchObject({
      name: 'E-mail',
      groupId,
      version: 2,
      showUptime: true,
    });
    expect((await order()).at(-1)).toEqual({ id: groupId, componentIds: [componentId] });
    expect((await statuses(componentId))[0]).toEqual(['operational', parseInstant('2025-02-28T23:00:00Z')]);
    expect((await lastEvent()).data).toMatchObject({ before: { name: 'Mail' }, after: { name: 'E-mail' } });
  });

  it('counts from the day it was made while nobody names another, and again when that is taken back', async () => {
    const { componentId } = await addComponent(ada, { name: 'Post' });
    const start = async () => {
      const { startDate, startDateGiven } = await stored(componentId);
      return [startDate, startDateGiven];
    };
    expect(await start()).toEqual(['2025-03-17', false]);
    expect(await changeComponent(ada, { componentId, version: 1, startDate: null })).toEqual({ version: 1 });
    await changeComponent(ada, { componentId, version: 1, startDate: '2025-03-17' });
    expect(await start()).toEqual(['2025-03-17', true]);
    await changeComponent(ada, { componentId, version: 2, startDate: '2025-03-01' });
    await changeComponent(ada, { componentId, version: 3, name: 'Letters' });
    expect(await start()).toEqual(['2025-03-01', true]);
    await changeComponent(ada, { componentId, version: 4, startDate: null });
    expect(await start()).toEqual(['2025-03-17', false]);
  });

  it('gives the second of two a conflict', async () => {
    const componentId = await componentNamed('Mail');
    await changeComponent(ada, { componentId, version: 1, name: 'Post' });
    const second = changeComponent(ada, { componentId, version: 1, name: 'Letters' });
    expect(await refusalOf(second)).toMatchObject({ code: 'conflict', current: { name: 'Post' } });
  });

  it('cannot be done to one that was removed, which stays for the past', async () => {
    const componentId = await componentNamed('Gone');
    await removeComponent(ada, { componentId });
    const late = changeComponent(ada, { componentId, version: 2, name: 'Back' });
    expect((await refusalOf(late)).code).toBe('not_found');
    expect((await refusalOf(removeComponent(ada, { componentId }))).code).toBe('not_found');
    const kept = await componentsById(reader(), [componentId]);
    expect(kept.get(componentId)).toMatchObject({ name: 'Gone', removedAt: MONDAY });
    expect((await order()).flatMap((block) => block.componentIds)).not.toContain(componentId);
  });
});

describe('groups and order', () => {
  it('are stored whole: across groups, and components without a group between them', async () => {
    const { groupId: eu } = await addGroup(ada, { name: 'EU' });
    const { groupId: us } = await addGroup(ada, { name: 'US' });
    const [a, b, c] = [await componentNamed('A'), await componentNamed('B'), await componentNamed('C')];
    const others = (await order()).filter(
      ({ id, componentIds }) => id !== eu && id !== us && ![a, b, c].includes(componentIds[0]!),
    );
    const groups = [
      { id: us, componentIds: [c, a] },
      { id: null, componentIds: [b] },
      ...others,
      { id: eu, componentIds: [] },
    ];
    await orderComponents(ada, { groups });
    expect(await order()).toEqual(groups);
    const { id } = await lastEvent();
    await orderComponents(ada, { groups });
    expect((await lastEvent()).id).toBe(id);

    await removeGroup(ada, { groupId: us });
    expect((await order()).slice(0, 3).map((block) => block.componentIds)).toEqual([[c], [a], [b]]);
    expect((await stored(c)).groupId).toBeNull();
    expect((await refusalOf(groupOrThrow(reader(), us))).code).toBe('not_found');
  });

  it('are refused when something is in them twice, and conflict when something is missing or strange', async () => {
    const groups = await order();
    const first = groups.find((block) => block.componentIds.length > 0)!;
    const twice = orderComponents(ada, {
      groups: [...groups, { id: null, componentIds: first.componentIds }],
    });
    expect((await refusalOf(twice)).code).toBe('invalid');
    const missing = orderComponents(ada, { groups: groups.slice(1) });
    expect(await refusalOf(missing)).toMatchObject({ code: 'conflict', current: groups });
    const strange = orderComponents(ada, { groups: [...groups, { id: 'x', componentIds: [] }] });
    expect((await refusalOf(strange)).code).toBe('conflict');
    expect((await refusalOf(orderComponents(ada, { groups: 'up' }))).fields).toHaveProperty('groups');
  });

  it('a group has a name, and two who change it do not overwrite each other', async () => {
    const { groupId } = await addGroup(ada, { name: 'Asia' });
    await changeGroup(ada, { groupId, version: 1, name: 'Asia and Pacific', description: 'Two regions.' });
    const second = changeGroup(ada, { groupId, version: 1, name: 'APAC' });
    expect(await refusalOf(second)).toMatchObject({ current: { name: 'Asia and Pacific', version: 2 } });
    expect((await refusalOf(addGroup(edith, { name: 'Mine' }))).code).toBe('forbidden');
  });
});
