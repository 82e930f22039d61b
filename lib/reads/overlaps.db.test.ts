import { beforeAll, expect, it } from 'vitest';
import { MONDAY, setClock } from '#db/testing/clock.ts';
import { componentNamed, edith, setUpPage } from '#db/testing/world.ts';
import { HOUR, plus } from '#lib/domain/instant.ts';
import { cancelMaintenance } from '#lib/verbs/cancel-maintenance.ts';
import { openIncident } from '#lib/verbs/open-incident.ts';
import { scheduleMaintenance } from '#lib/verbs/schedule-maintenance.ts';
import { overlapsWith } from './overlaps.ts';

let api: string;
let dns: string;
let mine: string;
const hours = (from: number, until: number) => ({
  from: plus(MONDAY, from * HOUR),
  until: plus(MONDAY, until * HOUR),
});

async function planned(name: string, from: number, until: number, componentId: string) {
  const words = { name, body: 'Work.', notify: false, autoStart: false };
  const window = { scheduledFor: plus(MONDAY, from * HOUR), scheduledUntil: plus(MONDAY, until * HOUR) };
  return (await scheduleMaintenance(edith, { ...words, ...window, componentIds: [componentId] }))
    .maintenanceId;
}

beforeAll(async () => {
  setClock(MONDAY);
  await setUpPage();
  api = await componentNamed('API');
  dns = await componentNamed('DNS');
  mine = await planned('Mine', 40, 42, api);
  await planned('Elsewhere', 40, 42, dns);
  const given = await planned('Given up', 40, 42, api);
  await cancelMaintenance(edith, { maintenanceId: given, version: 1 });
});

const named = async (from: number, until: number, more: object = {}) =>
  (await overlapsWith({ windows: [hours(from, until)], componentIds: [api], ...more })).map(
    ({ name }) => name,
  );

it('finds what is planned for the same components at the same time, and not itself or what is cancelled', async () => {
  expect(await named(41, 43)).toEqual(['Mine']);
  expect(await named(42, 43)).toEqual([]);
  expect(await named(41, 43, { maintenanceId: mine })).toEqual([]);
  expect(await named(41, 43, { componentIds: [] })).toEqual([]);
});

it('finds an incident that is open, where the work begins within a day', async () => {
  const trouble = { name: 'Slow', status: 'investigating', body: 'Slow.', notify: false };
  await openIncident(edith, { ...trouble, components: [{ componentId: api, status: 'partial_outage' }] });
  const [found] = await overlapsWith({ windows: [hours(2, 3)], componentIds: [api, dns] });
  expect(found).toMatchObject({ kind: 'incident', name: 'Slow', components: ['API'] });
  expect(await named(30, 31)).toEqual([]);
});
