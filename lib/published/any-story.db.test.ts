import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { incidentOrThrow } from '#db/queries/incident.ts';
import { maintenanceOrThrow } from '#db/queries/maintenance.ts';
import { updatesOfIncident, updatesOfMaintenance } from '#db/queries/update.ts';
import { reader } from '#db/open.ts';
import { incidents, maintenances } from '#db/schema/index.ts';
import { anyDeeds, triesIt } from '#db/testing/any-deed.ts';
import { passTime } from '#db/testing/clock.ts';
import { ada, componentNamed, setUpPage } from '#db/testing/world.ts';
import { now } from '#lib/clock.ts';
import { deriveIncident, isOver, latestComponents } from '#lib/domain/incident.ts';
import { plus, HOUR } from '#lib/domain/instant.ts';
import { worstStatus } from '#lib/domain/level.ts';
import { deriveMaintenance, isOrderly, isRunning } from '#lib/domain/maintenance.ts';
import { componentTimeline } from '#lib/domain/uptime.ts';
import { deleteIncident } from '#lib/verbs/delete-incident.ts';
import { deleteMaintenance } from '#lib/verbs/delete-maintenance.ts';
import { setComponentStatus } from '#lib/verbs/set-component-status.ts';
import { historyOf, sayingsByComponent } from './component.ts';
import { loadHomeFacts } from './home-facts.ts';
import { publishedPage } from './page.ts';
import { readHeadline } from './read.ts';

let componentIds: string[];

beforeAll(async () => {
  await setUpPage();
  componentIds = [
    await componentNamed('API'),
    await componentNamed('Inbox'),
    await componentNamed('Workers'),
  ];
});

async function storedCopiesHold(): Promise<void> {
  for (const { id } of await reader().select().from(incidents)) {
    const stored = await incidentOrThrow(reader(), id);
    expect(stored).toMatchObject(
      deriveIncident(await updatesOfIncident(reader(), id), stored.impactOverride),
    );
  }
  for (const { id } of await reader().select().from(maintenances)) {
    const updates = await updatesOfMaintenance(reader(), id);
    expect(await maintenanceOrThrow(reader(), id)).toMatchObject(deriveMaintenance(updates));
    expect(isOrderly(updates), updates.map((update) => update.status).join(' ')).toBe(true);
  }
}

async function pageTellsTheTruth(): Promise<void> {
  const at = now();
  const facts = (await loadHomeFacts(reader(), at))!;
  const page = publishedPage(facts, 1, at);
  expect(page.validUntil).toBeGreaterThan(at);
  expect(await readHeadline(), 'the tab shows what the page says').toEqual(page.headline);
  expect(page.open.map((one) => one.id).sort()).toEqual(
    facts.incidents.filter((one) => one.status !== 'resolved').map((one) => one.id).sort(), // prettier-ignore
  );
  const sayings = sayingsByComponent(facts);
  for (const { id, status, bars } of page.sections.flatMap((section) => section.components)) {
    const speaking = [
      ...facts.incidents.filter((one) => !isOver(one)),
      ...facts.maintenances.filter((one) => isRunning(one.status)),
    ];
    const said = speaking
      .flatMap((one) => latestComponents(one.updates))
      .filter((one) => one.componentId === id);
    const own = facts.components.find((one) => one.id === id)!.status;
    expect(status).toBe(worstStatus([own, ...said.map((one) => one.status)]));
    // What is shown now and what is measured now are the same, though they are found in different ways.
    const measured = componentTimeline(historyOf(sayings(id), at, plus(at, 1)));
    expect(measured.map((span) => span.status)).toEqual([status]);
    expect(bars!.percent ?? 100).toBeGreaterThanOrEqual(0);
    expect(bars!.percent ?? 0).toBeLessThanOrEqual(100);
  }
}

describe('whatever staff and clock do, in whatever order', () => {
  test('rows say what their updates say, and the page says and measures the same', async () => {
    await fc.assert(
      fc.asyncProperty(anyDeeds(300), async (list) => {
        for (const { id } of await reader().select().from(incidents))
          await deleteIncident(ada, { incidentId: id });
        for (const { id } of await reader().select().from(maintenances))
          await deleteMaintenance(ada, { maintenanceId: id });
        for (const id of componentIds)
          await setComponentStatus(ada, { componentId: id, status: 'operational' });
        passTime(24 * HOUR);
        for (const deed of list) {
          await triesIt(deed, componentIds);
          await storedCopiesHold();
        }
        await pageTellsTheTruth();
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
