import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { componentOrThrow } from '#db/queries/component.ts';
import { components, componentStatuses } from '#db/schema/index.ts';
import { COMPONENT_STATUSES } from '#lib/domain/level.ts';
import { id, oneOf } from './fields.ts';
import { verb } from './verb.ts';

export const SetComponentStatus = z.object({ componentId: id, status: oneOf(COMPONENT_STATUSES) });

/** The component's own status, apart from what incidents and maintenances say of it. */
export const setComponentStatus = verb({
  act: 'component.status',
  schema: SetComponentStatus,
  async run(tx, { componentId, status }) {
    const { status: before, name } = await componentOrThrow(tx, componentId);
    if (before === status) return { status };
    await tx.update(components).set({ status, updatedAt: tx.now }).where(eq(components.id, componentId));
    await tx.insert(componentStatuses).values({ componentId, status, at: tx.now });
    await tx.record({
      type: 'component.status_changed',
      subjectId: componentId,
      data: { componentId, name, before, after: status },
    });
    return { status };
  },
});
