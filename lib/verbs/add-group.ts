import { z } from 'zod';
import { componentOrder, storeOrder } from '#db/queries/component-order.ts';
import { liveGroups } from '#db/queries/component.ts';
import { componentGroups } from '#db/schema/index.ts';
import { COMPONENTS_MAX, DESCRIPTION_MAX } from '#lib/domain/limits.ts';
import { Refusal } from '#lib/errors.ts';
import { newId } from '#lib/id.ts';
import { line, textOrNull } from './fields.ts';
import { verb } from './verb.ts';

export const AddGroup = z.object({
  name: line('Give the group a name.'),
  description: textOrNull(DESCRIPTION_MAX).default(null),
});

/** A heading over components, last on the page and empty at first. */
export const addGroup = verb({
  act: 'component.write',
  schema: AddGroup,
  async run(tx, { name, description }) {
    if ((await liveGroups(tx)).length >= COMPONENTS_MAX)
      throw new Refusal('invalid', `A page has at most ${COMPONENTS_MAX} groups.`);
    const groupId = newId();
    const order = await componentOrder(tx);
    const times = { createdAt: tx.now, updatedAt: tx.now };
    await tx.insert(componentGroups).values({ id: groupId, name, description, position: -1, ...times });
    await storeOrder(tx, [...order, { id: groupId, componentIds: [] }]);
    await tx.record({ type: 'group.added', subjectId: groupId, data: { groupId, name } });
    return { groupId };
  },
});
