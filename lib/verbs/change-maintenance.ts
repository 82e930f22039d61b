import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { maintenanceOrThrow, planComponents, plannedComponents } from '#db/queries/maintenance.ts';
import { maintenances } from '#db/schema/index.ts';
import { invalid } from '#lib/errors.ts';
import { mustBeComponents } from './affected.ts';
import { changedFields } from './changed-fields.ts';
import { id, metadata, version } from './fields.ts';
import { PLAN_FIELDS_CHANGED } from './plan-fields.ts';
import { verb } from './verb.ts';
import { mustBeCurrent } from './version.ts';

/** What is left out stays as it is. Its window is moved or extended by acts of their own. */
export const ChangeMaintenance = z.object({
  maintenanceId: id,
  version,
  ...PLAN_FIELDS_CHANGED,
  /** All of it. */
  metadata: metadata.optional(),
});

export const changeMaintenance = verb({
  act: 'maintenance.write',
  schema: ChangeMaintenance,
  async run(tx, { maintenanceId, version, componentIds, ...given }) {
    const before = await maintenanceOrThrow(tx, maintenanceId);
    mustBeCurrent('maintenance', before, version);
    const changes = changedFields(before, given);
    const planned = await plannedComponents(tx, maintenanceId);
    const plan =
      componentIds && componentIds.toSorted().join() !== planned.toSorted().join() ? componentIds : null;
    if (changes === null && plan === null) return { version };
    if (plan) {
      if (before.status !== 'scheduled')
        throw invalid('componentIds', 'It has begun: say in an update which components it affects.');
      const kept = planned.map((componentId) => ({ componentId, status: 'operational' as const }));
      await mustBeComponents(tx, plan, (index) => `componentIds.${index}`, kept);
      await planComponents(tx, maintenanceId, plan);
    }
    // A reminder that is new and should have been told by now is passed over.
    const anew = changes?.after.remindBefore ? { remindFrom: tx.now } : {};
    await tx
      .update(maintenances)
      .set({ ...changes?.after, ...anew, updatedAt: tx.now, version: version + 1 })
      .where(eq(maintenances.id, maintenanceId));
    const plans = plan ? { componentIds: { before: planned, after: plan } } : {};
    await tx.record({
      type: 'maintenance.changed',
      subjectId: maintenanceId,
      data: { maintenanceId, name: before.name, ...changes, ...plans },
    });
    return { version: version + 1 };
  },
});
