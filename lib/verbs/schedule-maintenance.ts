import { z } from 'zod';
import { planComponents, storeMaintenance } from '#db/queries/maintenance.ts';
import { insertUpdate } from '#db/queries/update.ts';
import { maintenances } from '#db/schema/index.ts';
import { isEarly } from '#lib/domain/maintenance.ts';
import { newId } from '#lib/id.ts';
import { mustBeComponents } from './affected.ts';
import { componentIds, flag, instant, line, metadata, text } from './fields.ts';
import { verb } from './verb.ts';
import { mustBeWindow } from './window.ts';

export const ScheduleMaintenance = z.object({
  name: line('Give the maintenance a name.'),
  body: text('Say in a sentence what will be done.'),
  scheduledFor: instant,
  scheduledUntil: instant,
  componentIds,
  /** The clock starts it, the clock completes it. */
  autoStart: flag.default(true),
  autoComplete: flag.default(true),
  /** Whether subscribers are told when the clock does so. */
  tellStart: flag.default(true),
  tellEnd: flag.default(true),
  /** They are told again an hour before. */
  remind: flag.default(false),
  notify: flag,
  metadata: metadata.default({}),
});

export const scheduleMaintenance = verb({
  act: 'maintenance.write',
  schema: ScheduleMaintenance,
  async run(tx, { body, componentIds, notify, ...facts }) {
    const { name, scheduledFor, scheduledUntil } = facts;
    mustBeWindow(scheduledFor, scheduledUntil, tx.now);
    await mustBeComponents(tx, componentIds, (index) => `componentIds.${index}`);
    const id = newId();
    const status = 'scheduled';
    const isReminder = notify && !isEarly(scheduledFor, tx.now);
    const times = { createdAt: tx.now, updatedAt: tx.now, remindedAt: isReminder ? tx.now : null };
    await tx.insert(maintenances).values({ id, ...facts, status, ...times });
    await planComponents(tx, id, componentIds);
    const words = { status, body, notify, displayAt: tx.now, components: [], nextUpdateBy: null };
    const updateId = await insertUpdate(tx, { maintenanceId: id }, words);
    await storeMaintenance(tx, id);
    await tx.record({
      type: 'maintenance.scheduled',
      subjectId: id,
      data: { maintenanceId: id, updateId, name, scheduledFor, scheduledUntil, componentIds, notify },
    });
    return { maintenanceId: id, updateId };
  },
});
