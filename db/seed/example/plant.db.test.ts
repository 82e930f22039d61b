import { expect, it } from 'vitest';
import { events, incidents, updates } from '#db/schema/index.ts';
import { reader } from '#db/open.ts';
import { parseInstant } from '#lib/domain/instant.ts';
import { plantExampleWorld } from './plant.ts';
import { exampleWorld } from './world.ts';

it('puts every row of the example world into the database, with one event', async () => {
  const now = parseInstant('2026-11-24T01:22:37Z');
  await plantExampleWorld(now);
  const world = exampleWorld(now);
  expect(await reader().$count(incidents)).toBe(world.incidents.length);
  expect(await reader().$count(updates)).toBe(world.updates.length);
  const [event, ...more] = await reader().select().from(events);
  expect(more).toEqual([]);
  expect(event).toMatchObject({ type: 'history.imported', data: { incidents: world.incidents.length } });
});
