import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { componentOrThrow } from '#db/queries/component.ts';
import { components } from '#db/schema/index.ts';
import { id } from './fields.ts';
import { verb } from './verb.ts';

export const RemoveComponent = z.object({ componentId: id });

/** Takes it off the page. Incidents and maintenances of the past go on naming it. */
export const removeComponent = verb({
  act: 'component.write',
  schema: RemoveComponent,
  async run(tx, { componentId }) {
    const { name, version } = await componentOrThrow(tx, componentId);
    await tx
      .update(components)
      .set({ removedAt: tx.now, updatedAt: tx.now, version: version + 1 })
      .where(eq(components.id, componentId));
    await tx.record({ type: 'component.removed', subjectId: componentId, data: { componentId, name } });
    return { componentId };
  },
});
