import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { eventsSince } from '#db/queries/events-since.ts';
import { comingOfSeries, seriesOrThrow } from '#db/queries/maintenance-series.ts';
import { revision } from '#db/queries/revision.ts';
import { engine, reader } from '#db/open.ts';
import { incidents, maintenances } from '#db/schema/index.ts';
import { anyDeeds, type Deed, triesIt } from '#db/testing/any-deed.ts';
import { passTime } from '#db/testing/clock.ts';
import { ada, setUpPage } from '#db/testing/world.ts';
import { now } from '#lib/clock.ts';
import { HOUR, MINUTE, plus, SECOND } from '#lib/domain/instant.ts';
import { localOf } from '#lib/domain/time.ts';
import { readMaintenance } from '#lib/published/read-incident.ts';
import { addComponent } from '#lib/verbs/add-component.ts';
import { advanceMaintenances } from '#lib/verbs/advance-maintenances.ts';
import { cancelMaintenance } from '#lib/verbs/cancel-maintenance.ts';
import { changeIncident } from '#lib/verbs/change-incident.ts';
import { changeSeries } from '#lib/verbs/change-series.ts';
import { deleteIncident } from '#lib/verbs/delete-incident.ts';
import { deleteMaintenance } from '#lib/verbs/delete-maintenance.ts';
import { endSeries } from '#lib/verbs/end-series.ts';
import { linkIncidents } from '#lib/verbs/link-incidents.ts';
import { openIncident } from '#lib/verbs/open-incident.ts';
import { moveMaintenance } from '#lib/verbs/move-maintenance.ts';
import { scheduleMaintenance } from '#lib/verbs/schedule-maintenance.ts';
import { scheduleSeries } from '#lib/verbs/schedule-series.ts';
import { setComponentStatus } from '#lib/verbs/set-component-status.ts';
import { skipOccurrence } from '#lib/verbs/skip-occurrence.ts';
import { startMaintenance } from '#lib/verbs/start-maintenance.ts';
import { unlinkIncidents } from '#lib/verbs/unlink-incidents.ts';
import { type Change, mayAddDocuments, noChange } from './change.ts';
import { touchedBy } from './documents.ts';
import { differing, readings } from './testing/readings.ts';
import { timeChange } from './time-change.ts';
import { whatChanged } from './what-changed.ts';

const ZONE = 'Europe/Berlin';
// What is touched is found out by the same code on both engines; that they answer alike is proved elsewhere.
const RUNS = engine().name === 'postgres' ? 2 : 4;
const SOME_MONTHS = 150 * 24 * 60;
const componentIds: string[] = [];

beforeAll(async () => {
  await setUpPage(ZONE);
  for (const name of ['API', 'Inbox', 'Workers'])
    componentIds.push((await addComponent(ada, { name, startDate: '2023-06-01' })).componentId);
});

async function beginAnew(): Promise<void> {
  for (const { id } of await reader().select().from(incidents)) await deleteIncident(ada, { incidentId: id });
  for (const { id } of await reader().select().from(maintenances))
    await deleteMaintenance(ada, { maintenanceId: id });
  for (const componentId of componentIds)
    await setComponentStatus(ada, { componentId, status: 'operational' });
  passTime(24 * HOUR);
}

async function changeSince(revision: number): Promise<Change> {
  const events = await eventsSince(reader(), revision, 500);
  return whatChanged(reader(), events, 0, { zone: ZONE, at: now() });
}

type Readings = ReadonlyMap<string, string>;

/** What reads differently and would not be rendered again. */
function missed(change: Change, before: Readings, after: Readings): string[] {
  const { first, soon, then } = touchedBy(change, [...before.keys()]);
  const touched = new Set([...first, ...soon, ...then]);
  // The publisher looks then by itself for what is new and what is gone.
  const isLookedFor = (path: string) => mayAddDocuments(change) && before.has(path) !== after.has(path);
  return differing(before, after).filter((path) => !touched.has(path) && !isLookedFor(path));
}

const isWait = (deed: Deed) => deed.act === 'wait';

describe('whatever staff do, in whatever order', () => {
  test('every document that reads differently afterwards is rendered again', async () => {
    await fc.assert(
      fc.asyncProperty(anyDeeds(SOME_MONTHS), fc.integer({ min: 1, max: 3 }), async (deeds, atOnce) => {
        await beginAnew();
        for (let n = 0; n < deeds.length; n += atOnce) {
          const some = deeds.slice(n, n + atOnce);
          for (const deed of some.filter(isWait)) await triesIt(deed, componentIds);
          const before = await readings(true);
          const last = await revision(reader());
          for (const deed of some) if (!isWait(deed)) await triesIt(deed, componentIds);
          const all = missed(await changeSince(last), before, await readings(true));
          expect(all, some.map((deed) => deed.act).join(' ')).toEqual([]);
        }
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  }, 240_000);
});

describe('when time passes and nobody does anything', () => {
  test('what reads differently is rendered again, and nothing does before the instant that was named', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyDeeds(SOME_MONTHS),
        fc.array(fc.oneof(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 60 * 24 * 40 })), {
          minLength: 3,
          maxLength: 10,
        }),
        async (deeds, waits) => {
          await beginAnew();
          for (const deed of deeds.slice(0, 15)) await triesIt(deed, componentIds);
          // Off the minutes at which things are dated: what ends now is not what goes on until now.
          passTime(31 * SECOND);
          for (const minutes of waits) {
            const from = now();
            const { next } = await timeChange(reader(), { from, at: from, zone: ZONE, revision: 0 });
            const before = await readings(false);
            passTime(minutes * MINUTE);
            const at = now();
            const drawn = await readings(false);
            const { change } = await timeChange(reader(), { from, at, zone: ZONE, revision: 0 });
            expect(at < next ? differing(before, drawn) : missed(change, before, drawn)).toEqual([]);
            await advanceMaintenances();
          }
        },
      ),
      { numRuns: RUNS, endOnFailure: true },
    );
  }, 240_000);
});

test('what is measured of a component that is down by itself is rendered again as time passes', async () => {
  await beginAnew();
  const [componentId] = componentIds;
  await setComponentStatus(ada, { componentId, status: 'major_outage' });
  const from = now();
  const { next } = await timeChange(reader(), { from, at: from, zone: ZONE, revision: 0 });
  expect(next - from).toBeLessThanOrEqual(5 * MINUTE);
  const { change } = await timeChange(reader(), { from, at: next, zone: ZONE, revision: 0 });
  expect(touchedBy(change, [`/uptime/${componentId}`]).then).toContain(`/uptime/${componentId}`);
});

test('when a planned maintenance begins, every month that names the numbers of all is rendered again', async () => {
  await beginAnew();
  const from = now();
  await scheduleMaintenance(ada, {
    ...{
      name: 'New disks',
      body: 'We put in new disks.',
      componentIds,
      autoStart: false,
      autoComplete: false,
    },
    ...{ scheduledFor: from + HOUR, scheduledUntil: from + 2 * HOUR, notify: true },
  });
  const after = async (milliseconds: number) => {
    const at = plus(from, milliseconds);
    return (await timeChange(reader(), { from, at, zone: ZONE, revision: 0 })).change.months;
  };
  expect(await after(HOUR - 1)).toBe(false);
  expect(await after(HOUR)).toBe(true);
});

test('a page that names what was renamed, taken from it or deleted is rendered again', async () => {
  await beginAnew();
  const opened = async (name: string) => {
    const words = { status: 'investigating', body: 'Words.', components: [], notify: false };
    return (await openIncident(ada, { name, ...words })).incidentId;
  };
  const [slow, dark] = [await opened('Slow'), await opened('Dark')];
  const touches = async (act: () => Promise<unknown>) => {
    const last = await revision(reader());
    await act();
    const { first, soon } = touchedBy(await changeSince(last), [`/incidents/${dark}`]);
    return [...first, ...soon].includes(`/incidents/${dark}`);
  };
  expect(await touches(() => changeIncident(ada, { incidentId: slow, version: 1, name: 'Slower' }))).toBe(
    false,
  );
  let linkId = '';
  const link = async () => ({ linkId } = await linkIncidents(ada, { incidentId: slow, otherId: dark }));
  expect(await touches(link)).toBe(true);
  expect(await touches(() => changeIncident(ada, { incidentId: slow, version: 2, name: 'Slow' }))).toBe(true);
  expect(await touches(() => unlinkIncidents(ada, { linkId }))).toBe(true);
  await link();
  expect(await touches(() => deleteIncident(ada, { incidentId: slow }))).toBe(true);
});

test('the pages of all dates of a series are rendered again when one of them or the series changes', async () => {
  await beginAnew();
  const { seriesId } = await scheduleSeries(ada, {
    ...{ name: 'Restart', body: 'We restart.', componentIds: [componentIds[0]], notify: false },
    ...{ rule: 'FREQ=WEEKLY', startsAt: localOf(plus(now(), 24 * HOUR), ZONE), zone: ZONE, minutes: 60 },
  });
  const dates = () => comingOfSeries(reader(), seriesId);
  const read = async () => ({ seriesId, version: (await seriesOrThrow(reader(), seriesId)).version });
  const step = async (n: number) => {
    const { id: maintenanceId, version, scheduledFor } = (await dates())[n]!;
    const later = plus(scheduledFor, HOUR);
    const window = { scheduledFor: later, scheduledUntil: plus(later, HOUR) };
    return { maintenanceId, version, notify: false, ...window };
  };
  const acts: Record<string, () => Promise<unknown>> = {
    move: async () => moveMaintenance(ada, await step(1)),
    'another rule': async () => changeSeries(ada, { ...(await read()), rule: 'FREQ=WEEKLY;COUNT=30' }),
    start: async () => startMaintenance(ada, await step(0)),
    'leave out': async () => {
      const unplanned = (await readMaintenance((await dates())[0]!.id))!.dates.find(
        (one) => one.id === null,
      )!;
      return skipOccurrence(ada, { ...(await read()), occurrence: localOf(unplanned.at, ZONE) });
    },
    cancel: async () => cancelMaintenance(ada, await step(1)),
    delete: async () => deleteMaintenance(ada, { maintenanceId: (await step(0)).maintenanceId }),
    end: async () => endSeries(ada, await read()),
  };
  for (const [name, act] of Object.entries(acts)) {
    const before = await readings(true);
    const last = await revision(reader());
    await act();
    const after = await readings(true);
    expect(missed(await changeSince(last), before, after), name).toEqual([]);
    const pages = differing(before, after).filter((path) => path.startsWith('/maintenance/'));
    expect(pages.length, name).toBeGreaterThan(1);
  }
});

test('what is no business of readers touches nothing', () => {
  expect(touchedBy(noChange(7, 2025), ['/', '/history'])).toEqual({ first: [], soon: [], then: [] });
});
