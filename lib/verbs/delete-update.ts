import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { updateOrThrow } from '#db/queries/update.ts';
import { updates } from '#db/schema/index.ts';
import { staysOrderly } from '#lib/domain/maintenance.ts';
import { Refusal } from '#lib/errors.ts';
import { id, version } from './fields.ts';
import { type MaintenanceStory, parentOf, storeParent, timelineOf } from './timeline.ts';
import { verb } from './verb.ts';
import { mustBeCurrent } from './version.ts';

export const DeleteUpdate = z.object({ updateId: id, version });

export const deleteUpdate = verb({
  act: 'incident.write',
  schema: DeleteUpdate,
  async run(tx, { updateId, version }) {
    const update = await updateOrThrow(tx, updateId);
    mustBeCurrent('update', update, version);
    const story = await timelineOf(tx, update);
    const rest = story.filter((other) => other.id !== updateId);
    const isOfMaintenance = update.maintenanceId !== null;
    const what = isOfMaintenance ? 'maintenance' : 'incident';
    if (rest.length === 0)
      throw new Refusal('invalid', `This is its only update: delete the ${what} instead.`);
    if (isOfMaintenance && !staysOrderly(story as MaintenanceStory, rest as MaintenanceStory))
      throw new Refusal('invalid', 'The steps after this one would not follow without it.');
    await tx.delete(updates).where(eq(updates.id, updateId));
    await storeParent(tx, update);
    const { id: subjectId, data } = parentOf(update);
    const { status, body } = update;
    // The words stay in the log: what readers have seen does not vanish without a trace.
    await tx.record({ type: 'update.deleted', subjectId, data: { ...data, updateId, status, body } });
    return data;
  },
});
