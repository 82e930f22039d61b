import { beforeEach, describe, expect, test } from 'vitest';
import { reader } from '#db/open.ts';
import { events } from '#db/schema/index.ts';
import { MONDAY, setClock } from '#db/testing/clock.ts';
import { emptied } from '#db/testing/emptied.ts';
import { setUpDesk, stored, story } from '#db/testing/incident-desk.ts';
import { ada, edith, refusalOf, vincent } from '#db/testing/world.ts';
import { now } from '#lib/clock.ts';
import { MINUTE, parseInstant, plus } from '#lib/domain/instant.ts';
import { readComponentUptime } from '#lib/published/read-uptime.ts';
import { addComponent } from './add-component.ts';
import { recordIncident } from './record-incident.ts';

const NOON = parseInstant('2025-02-03T12:00:00.000Z');
let web = '';

beforeEach(async () => {
  setClock(MONDAY);
  await emptied();
  await setUpDesk();
  web = (await addComponent(ada, { name: 'Web', startDate: '2025-01-01' })).componentId;
});

const at = (minutes: number) => plus(NOON, minutes * MINUTE);
const webIs = (status: string) => [{ componentId: web, status }];
const past = (changes: object = {}) => ({
  name: 'Web was down',
  updates: [
    { displayAt: at(0), status: 'investigating', body: 'Down.', components: webIs('major_outage') },
    { displayAt: at(20), status: 'identified', body: 'Half of it.', components: webIs('operational') },
    { displayAt: at(30), status: 'monitoring', body: 'Down again.', components: webIs('major_outage') },
    { displayAt: at(55), status: 'resolved', body: 'Well.' },
  ],
  ...changes,
});

describe('an incident of the past', () => {
  test('is entered in one go, with its components at each update, and is told to nobody', async () => {
    const { incidentId } = await recordIncident(edith, past());
    expect(await stored(incidentId)).toMatchObject({
      ...{ status: 'resolved', impact: 'critical', backfilled: true, startedAt: at(0), resolvedAt: at(55) },
    });
    const told = await story(incidentId);
    expect(told.map(({ displayAt, notify }) => [displayAt, notify])).toEqual([
      [at(0), false],
      [at(20), false],
      [at(30), false],
      [at(55), false],
    ]);
    expect(told.at(-1)!.components).toEqual(webIs('operational'));
    const noted = await reader().select().from(events);
    expect(
      noted.filter(({ subjectId, data }) => subjectId === incidentId && data['notify'] === true),
    ).toEqual([]);
  });

  test('counts for uptime as it was: down for 45 of its 55 minutes', async () => {
    await recordIncident(edith, past());
    const uptime = await readComponentUptime(web, 2025);
    const february = uptime!.months.find(({ month }) => month === '2025-02')!;
    expect(february.downMs).toBe(45 * MINUTE);
  });

  test('is the same whatever the order in which its updates are entered', async () => {
    const { incidentId } = await recordIncident(edith, past({ updates: past().updates.toReversed() }));
    expect(await stored(incidentId)).toMatchObject({ startedAt: at(0), resolvedAt: at(55) });
  });

  test('is refused with the place of the fault: what is to come, no components of ours, no words', async () => {
    const [first, ...rest] = past().updates;
    const refused = async (...updates: object[]) =>
      Object.keys((await refusalOf(recordIncident(edith, past({ updates })))).fields ?? {});
    expect(await refused(first!, { ...rest[0], displayAt: plus(now(), 1) })).toEqual(['updates.1.displayAt']);
    const nowhere = [{ componentId: 'nowhere', status: 'major_outage' }];
    expect(await refused(first!, { ...rest[0], components: nowhere })).toEqual([
      'updates.1.components.0.componentId',
    ]);
    expect(await refused(first!, { ...rest[0], body: ' ' })).toEqual(['updates.1.body']);
    expect(await refused()).toEqual(['updates']);
  });

  test('is entered by nobody who may only read', async () => {
    expect(await refusalOf(recordIncident(vincent, past()))).toMatchObject({ code: 'forbidden' });
  });
});
