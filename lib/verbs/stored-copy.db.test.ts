import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { incidentOrThrow } from '#db/queries/incident.ts';
import { maintenanceOrThrow } from '#db/queries/maintenance.ts';
import { updatesOfIncident, updatesOfMaintenance } from '#db/queries/update.ts';
import { reader } from '#db/open.ts';
import { MONDAY, passTime, setClock } from '#db/testing/clock.ts';
import { componentNamed, edith, setUpPage } from '#db/testing/world.ts';
import { deriveIncident, INCIDENT_STATUSES } from '#lib/domain/incident.ts';
import { HOUR, MINUTE } from '#lib/domain/instant.ts';
import { COMPONENT_STATUSES, IMPACTS } from '#lib/domain/level.ts';
import { deriveMaintenance, MAINTENANCE_STATUSES } from '#lib/domain/maintenance.ts';
import { Refusal } from '#lib/errors.ts';
import { advanceMaintenances } from './advance-maintenances.ts';
import { changeIncident } from './change-incident.ts';
import { deleteUpdate } from './delete-update.ts';
import { editUpdate } from './edit-update.ts';
import { openIncident } from './open-incident.ts';
import { postMaintenanceUpdate } from './post-maintenance-update.ts';
import { postUpdate } from './post-update.ts';
import { scheduleMaintenance } from './schedule-maintenance.ts';

let ids: string[];

beforeAll(async () => {
  setClock(MONDAY);
  await setUpPage();
  ids = [await componentNamed('API'), await componentNamed('Mail'), await componentNamed('Web')];
});

/** What anybody might do next, sensible or not. `pick` chooses which update. */
const act = <const S extends readonly string[]>(statuses: S) =>
  fc.record({
    kind: fc.constantFrom('post', 'post', 'edit', 'delete', 'rate', 'tick'),
    status: fc.constantFrom(...statuses),
    minutesAgo: fc.integer({ min: 0, max: 240 }),
    named: fc.uniqueArray(fc.tuple(fc.nat(2), fc.constantFrom(...COMPONENT_STATUSES)), {
      selector: ([index]) => index,
      maxLength: 3,
    }),
    pick: fc.nat(20),
    impact: fc.constantFrom(null, ...IMPACTS),
    wait: fc.constantFrom(0, 0, 1, 30 * MINUTE),
  });

type Act = ReturnType<typeof act> extends fc.Arbitrary<infer T> ? T : never;

const partsOf = ({ named, status, minutesAgo }: Act) => ({
  status,
  body: 'Words.',
  components: named.map(([index, said]) => ({ componentId: ids[index]!, status: said })),
  displayAt: passTime(0) - minutesAgo * MINUTE,
});

/** A refusal is an answer like another; any other error is a fault. */
async function tried(work: Promise<unknown>): Promise<void> {
  await work.catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
  });
}

describe('the stored copy of what updates say', () => {
  it('of an incident is what the function derives, whatever is posted, edited, dated back and deleted', async () => {
    const doNext = async (incidentId: string, next: Act) => {
      const story = await updatesOfIncident(reader(), incidentId);
      const { id: updateId, version } = story[next.pick % story.length]!;
      if (next.kind === 'post')
        await tried(postUpdate(edith, { incidentId, notify: false, ...partsOf(next) }));
      if (next.kind === 'edit')
        await tried(editUpdate(edith, { updateId, version, nextUpdateBy: null, ...partsOf(next) }));
      if (next.kind === 'delete') await tried(deleteUpdate(edith, { updateId, version }));
      const row = await incidentOrThrow(reader(), incidentId);
      if (next.kind === 'rate')
        await changeIncident(edith, { incidentId, version: row.version, impactOverride: next.impact });
    };
    await fc.assert(
      fc.asyncProperty(fc.array(act(INCIDENT_STATUSES), { minLength: 1, maxLength: 12 }), async (acts) => {
        const opening = { name: 'Something', notify: false, ...partsOf(acts[0]!) };
        const { incidentId } = await openIncident(edith, opening);
        for (const next of acts) {
          passTime(next.wait);
          await doNext(incidentId, next);
          const row = await incidentOrThrow(reader(), incidentId);
          const story = await updatesOfIncident(reader(), incidentId);
          expect(row).toMatchObject(deriveIncident(story, row.impactOverride));
          expect(new Set(story.map((update) => update.createdAt)).size).toBe(story.length);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('of a maintenance is what the function derives, whatever staff and clock do', async () => {
    const doNext = async (maintenanceId: string, next: Act) => {
      const story = await updatesOfMaintenance(reader(), maintenanceId);
      const { id: updateId, version, status } = story[next.pick % story.length]!;
      const parts = partsOf(next);
      if (next.kind === 'post')
        await tried(postMaintenanceUpdate(edith, { maintenanceId, notify: false, ...parts }));
      if (next.kind === 'edit')
        await tried(editUpdate(edith, { updateId, version, nextUpdateBy: null, ...parts, status }));
      if (next.kind === 'delete') await tried(deleteUpdate(edith, { updateId, version }));
      if (next.kind === 'tick') await advanceMaintenances();
    };
    await fc.assert(
      fc.asyncProperty(
        fc.array(act(MAINTENANCE_STATUSES), { minLength: 1, maxLength: 12 }),
        fc.boolean(),
        async (acts, byClock) => {
          const now = passTime(0);
          const { maintenanceId } = await scheduleMaintenance(edith, {
            name: 'Something',
            body: 'Words.',
            scheduledFor: now + 30 * MINUTE,
            scheduledUntil: now + HOUR,
            componentIds: ids,
            autoStart: byClock,
            autoComplete: byClock,
            notify: false,
          });
          for (const next of acts) {
            passTime(next.wait);
            await doNext(maintenanceId, next);
            const story = await updatesOfMaintenance(reader(), maintenanceId);
            expect(await maintenanceOrThrow(reader(), maintenanceId)).toMatchObject(deriveMaintenance(story));
          }
        },
      ),
      { numRuns: 15 },
    );
  });
});
