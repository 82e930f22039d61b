import { asc, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { keepBooks } from '#db/books.ts';
import { reader } from '#db/open.ts';
import {
  deliveries,
  subscriberComponents,
  subscriberGroups,
  subscriberIncidents,
  subscribers,
} from '#db/schema/index.ts';
import { MONDAY, passTime, setClock } from '#db/testing/clock.ts';
import { ada, componentNamed, edith, lastEvent, setUpPage } from '#db/testing/world.ts';
import { COMPONENT_STATUSES, IMPACTS } from '#lib/domain/level.ts';
import { type Instant, MINUTE, plus } from '#lib/domain/instant.ts';
import {
  type Announcement,
  type Subscription,
  SUBSCRIPTION_DETAILS,
  SUBSCRIPTION_SCOPES,
  wants,
} from '#lib/domain/subscription.ts';
import { newId } from '#lib/id.ts';
import { addComponent } from '#lib/verbs/add-component.ts';
import { addGroup } from '#lib/verbs/add-group.ts';
import { changeIncident } from '#lib/verbs/change-incident.ts';
import { completeMaintenance } from '#lib/verbs/complete-maintenance.ts';
import { openIncident } from '#lib/verbs/open-incident.ts';
import { postUpdate } from '#lib/verbs/post-update.ts';
import { scheduleMaintenance } from '#lib/verbs/schedule-maintenance.ts';
import { startMaintenance } from '#lib/verbs/start-maintenance.ts';
import { fanOut } from './fan-out.ts';

/** An ordinary run has few, because each is a story in the database: `WORLDS=5000 npx vitest run fan-out`. */
const WORLDS = Number(process.env['WORLDS'] ?? 60);

const ids = { group: '', alone: '', one: '', two: '' };
beforeAll(async () => {
  setClock(MONDAY);
  await setUpPage();
  ids.group = (await addGroup(ada, { name: 'Delivery' })).groupId;
  ids.alone = await componentNamed('Website');
  ids.one = (await addComponent(ada, { name: 'Mail', groupId: ids.group })).componentId;
  ids.two = (await addComponent(ada, { name: 'Push', groupId: ids.group })).componentId;
});

type Wish = Subscription & {
  readonly status: 'active' | 'paused' | 'unconfirmed';
  readonly confirmed: number;
};

/** @returns the ids given, in the order of the wishes */
async function subscribe(wishes: readonly Wish[], at: Instant): Promise<string[]> {
  return keepBooks(async (tx) => {
    const made: string[] = [];
    for (const { componentIds, groupIds, incidentIds, status, confirmed, ...wish } of wishes) {
      const id = newId();
      made.push(id);
      const times = { createdAt: at, updatedAt: at, confirmedAt: plus(at, confirmed) };
      const address = { channel: 'email', address: `${id}@example.com`, addressHash: id } as const;
      await tx.insert(subscribers).values({ id, ...address, status, newestOnly: false, ...wish, ...times });
      for (const componentId of componentIds)
        await tx.insert(subscriberComponents).values({ subscriberId: id, componentId });
      for (const groupId of groupIds) await tx.insert(subscriberGroups).values({ subscriberId: id, groupId });
      for (const incidentId of incidentIds)
        await tx.insert(subscriberIncidents).values({ subscriberId: id, incidentId });
    }
    return made;
  });
}

/** So that the next world has only its own. */
function allLeave(): Promise<void> {
  return keepBooks(async (tx) => {
    await tx.update(subscribers).set({ status: 'left', address: null });
  });
}

/** @param chunk small, so that a fan-out has many parts */
async function tellEverything(chunk = 3): Promise<void> {
  while (await fanOut(chunk));
}

async function toldOfLast(): Promise<string[]> {
  const { id } = await lastEvent();
  const rows = await reader().select().from(deliveries).where(eq(deliveries.eventId, id));
  return rows.map((row) => row.subscriberId);
}

const some = <T>(values: readonly T[]) => fc.constantFrom(...values);

test(
  'who is told is who the reference function says, whatever they chose and whatever happens',
  async () => {
    const affected = fc.subarray(['alone', 'one', 'two'] as const);
    const wish = fc.record({
      scope: some(SUBSCRIPTION_SCOPES),
      componentIds: affected,
      inGroup: fc.boolean(),
      follows: fc.boolean(),
      leastImpact: some(IMPACTS),
      maintenance: fc.boolean(),
      detail: some(SUBSCRIPTION_DETAILS),
      status: some(['active', 'active', 'active', 'paused', 'unconfirmed'] as const),
      // Before the event, at its very instant, and after it.
      confirmed: some([-1, 0, MINUTE]),
    });
    const words = fc.array(
      fc.record({
        status: some(['investigating', 'identified', 'resolved'] as const),
        notify: fc.boolean(),
        components: affected,
        componentStatus: some(COMPONENT_STATUSES),
      }),
      { minLength: 1, maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(wish, { minLength: 1, maxLength: 12 }),
        words,
        some(IMPACTS),
        fc.integer({ min: 1, max: 7 }),
        async (wishes, story, impactOverride, chunk) => {
          const at = passTime(60 * MINUTE);
          const says = ({ components, componentStatus }: (typeof story)[number]) =>
            components.map((name) => ({ componentId: ids[name], status: componentStatus }));
          const [first, ...rest] = story;
          const { incidentId } = await openIncident(edith, {
            ...{ name: 'Slow', status: first!.status, body: 'It is.', impactOverride },
            ...{ components: says(first!), notify: first!.notify },
          });
          const subscriptions = wishes.map(({ inGroup, follows, componentIds, ...wish }) => ({
            ...wish,
            componentIds: componentIds.map((name) => ids[name]),
            groupIds: inGroup ? [ids.group] : [],
            incidentIds: follows ? [incidentId] : [],
          }));
          const made = await subscribe(subscriptions, at);
          const told = new Set<string>();
          const named = new Set<'alone' | 'one' | 'two'>();
          const check = async (word: (typeof story)[number], stage: Announcement['stage']) => {
            const event = await lastEvent();
            await tellEverything(chunk);
            for (const name of word.components) named.add(name);
            const components = [...named].map((name) => ({
              id: ids[name],
              groupId: name === 'alone' ? null : ids.group,
            }));
            const what = { subjectId: incidentId, impact: impactOverride, components, stage };
            const announcement = word.notify ? { kind: 'incident' as const, ...what } : null;
            const expected = made.filter((id, index) => {
              const one = subscriptions[index]!;
              return (
                announcement !== null &&
                one.status === 'active' &&
                at + one.confirmed <= event.at &&
                wants(one, announcement, told.has(id))
              );
            });
            expect((await toldOfLast()).filter((id) => made.includes(id)).sort()).toEqual(expected.sort());
            for (const id of expected) told.add(id);
          };
          await check(first!, 'beginning');
          for (const word of rest) {
            await postUpdate(edith, {
              incidentId,
              status: word.status,
              body: 'More.',
              components: says(word),
              notify: word.notify,
            });
            await check(word, word.status === 'resolved' ? 'end' : 'between');
          }
          await allLeave();
        },
      ),
      { numRuns: WORLDS },
    );
  },
  60_000 + WORLDS * 1_000,
);

test('maintenance goes to whoever wants it, from its announcement to its end', async () => {
  const at = passTime(60 * MINUTE);
  const everything = {
    scope: 'page',
    componentIds: [],
    groupIds: [],
    incidentIds: [],
    leastImpact: 'none',
  } as const;
  const wish = { ...everything, detail: 'every_update', status: 'active', confirmed: 0 } as const;
  const [yes, no] = await subscribe(
    [
      { ...wish, maintenance: true },
      { ...wish, maintenance: false },
    ],
    at,
  );
  const window = { scheduledFor: plus(at, MINUTE), scheduledUntil: plus(at, 60 * MINUTE) };
  const plan = {
    name: 'Move',
    body: 'We move.',
    componentIds: [ids.one],
    autoStart: false,
    autoComplete: false,
  };
  const { maintenanceId } = await scheduleMaintenance(edith, { ...plan, ...window, notify: true });
  await tellEverything();
  expect(await toldOfLast()).toContain(yes);
  expect(await toldOfLast()).not.toContain(no);
  passTime(MINUTE);
  await startMaintenance(edith, { maintenanceId, version: 1, notify: true });
  await tellEverything();
  expect(await toldOfLast()).toContain(yes);
  await completeMaintenance(edith, { maintenanceId, version: 2, notify: false });
  await tellEverything();
  expect(await toldOfLast(), 'staff chose to be quiet').toEqual([]);
});

test('whoever heard of its beginning hears of its end, though staff found it less grave meanwhile', async () => {
  const at = passTime(60 * MINUTE);
  const everything = {
    scope: 'page',
    componentIds: [],
    groupIds: [],
    incidentIds: [],
    maintenance: true,
  } as const;
  const wish = { ...everything, detail: 'every_update', status: 'active', confirmed: 0 } as const;
  const [one, other] = await subscribe(
    [
      { ...wish, leastImpact: 'major' },
      { ...wish, leastImpact: 'critical' },
    ],
    at,
  );
  const { incidentId } = await openIncident(edith, {
    ...{ name: 'Down', status: 'investigating', body: 'It is.', impactOverride: 'major' },
    ...{ components: [], notify: true },
  });
  await tellEverything();
  expect(await toldOfLast()).toContain(one);
  await changeIncident(edith, { incidentId, version: 1, name: 'Slow', impactOverride: 'minor' });
  await postUpdate(edith, { incidentId, status: 'monitoring', body: 'Fixed.', notify: true });
  await tellEverything();
  expect(await toldOfLast()).not.toContain(one);
  await postUpdate(edith, { incidentId, status: 'resolved', body: 'Over.', notify: true });
  await tellEverything();
  expect(await toldOfLast()).toContain(one);
  expect(await toldOfLast()).not.toContain(other);
});

test('telling everything twice tells nobody twice', async () => {
  const before = await reader()
    .select()
    .from(deliveries)
    .orderBy(asc(deliveries.eventId), asc(deliveries.subscriberId));
  await tellEverything();
  const after = await reader()
    .select()
    .from(deliveries)
    .orderBy(asc(deliveries.eventId), asc(deliveries.subscriberId));
  expect(after).toEqual(before);
  expect(after.length).toBeGreaterThan(0);
});
