import { isNotNull } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { events, incidents, maintenances, updates } from '#db/schema/index.ts';
import { reader } from '#db/open.ts';
import { setClock } from '#db/testing/clock.ts';
import { parseInstant } from '#lib/domain/instant.ts';
import { plantExampleWorld } from './plant.ts';
import { advanceSeries } from '#lib/verbs/advance-series.ts';
import { exampleWorld } from './world.ts';

it('puts every row of the example world into the database, with one event', async () => {
  const now = parseInstant('2026-11-24T01:22:37Z');
  setClock(now);
  await plantExampleWorld(now);
  const world = exampleWorld(now);
  expect(await reader().$count(incidents)).toBe(world.incidents.length);
  expect(await reader().$count(updates)).toBe(world.updates.length);
  const [event, ...more] = await reader().select().from(events);
  expect(more).toEqual([]);
  expect(event).toMatchObject({ type: 'history.imported', data: { incidents: world.incidents.length } });
});

it('leaves nothing for the clock to plan, and of its series one date was moved', async () => {
  expect(await advanceSeries()).toEqual({ planned: 0 });
  const dates = await reader().select().from(maintenances).where(isNotNull(maintenances.seriesId));
  const touched = dates.filter((one) => one.version !== one.asPlanned);
  expect(touched.map(({ status }) => status)).toEqual(['scheduled']);
  expect(dates.filter(({ status }) => status === 'completed')).toHaveLength(2);
});
