import { z } from 'zod';
import { componentOrder, putLast, storeOrder } from '#db/queries/component-order.ts';
import { groupOrThrow, liveComponents } from '#db/queries/component.ts';
import { components, componentStatuses } from '#db/schema/index.ts';
import { COMPONENT_STATUSES } from '#lib/domain/level.ts';
import { COMPONENTS_MAX, DESCRIPTION_MAX } from '#lib/domain/limits.ts';
import { Refusal } from '#lib/errors.ts';
import { newId } from '#lib/id.ts';
import { day, flag, id, line, oneOf, textOrNull } from './fields.ts';
import { recordFrom, startDateOf } from './start-date.ts';
import { verb } from './verb.ts';

export const AddComponent = z.object({
  name: line('Give the component a name.'),
  description: textOrNull(DESCRIPTION_MAX).default(null),
  groupId: id.nullable().default(null),
  status: oneOf(COMPONENT_STATUSES).default('operational'),
  showUptime: flag.default(true),
  onlyShowIfDegraded: flag.default(false),
  /** From which day on it is measured; from today when left out or null. */
  startDate: day.nullable().default(null),
});

export const addComponent = verb({
  act: 'component.write',
  schema: AddComponent,
  async run(tx, { groupId, ...input }) {
    if (groupId !== null) await groupOrThrow(tx, groupId);
    if ((await liveComponents(tx)).length >= COMPONENTS_MAX)
      throw new Refusal('invalid', `A page has at most ${COMPONENTS_MAX} components.`);
    const start = await startDateOf(tx, input.startDate, tx.now);
    const componentId = newId();
    const { name, status } = input;
    const order = putLast(await componentOrder(tx), componentId, groupId);
    await tx.insert(components).values({
      ...input,
      id: componentId,
      groupId,
      position: -1, // until `storeOrder` below
      ...start,
      createdAt: tx.now,
      updatedAt: tx.now,
    });
    await storeOrder(tx, order);
    await recordFrom(tx, componentId, start.startDate);
    if (status !== 'operational')
      await tx.insert(componentStatuses).values({ componentId, status, at: tx.now });
    await tx.record({
      type: 'component.added',
      subjectId: componentId,
      data: { componentId, name, groupId, status },
    });
    return { componentId };
  },
});
