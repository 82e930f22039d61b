import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { componentOrder, putLast, storeOrder } from '#db/queries/component-order.ts';
import { componentOrThrow, groupOrThrow } from '#db/queries/component.ts';
import { components } from '#db/schema/index.ts';
import { DESCRIPTION_MAX } from '#lib/domain/limits.ts';
import { changedFields } from './changed-fields.ts';
import { day, flag, id, line, textOrNull, version } from './fields.ts';
import { recordFrom, startDateOf } from './start-date.ts';
import { verb } from './verb.ts';
import { mustBeCurrent } from './version.ts';

/** What is left out stays as it is. Its status is another act: `set-component-status`. */
export const ChangeComponent = z.object({
  componentId: id,
  version,
  name: line('Give the component a name.').optional(),
  description: textOrNull(DESCRIPTION_MAX).optional(),
  groupId: id.nullish(),
  showUptime: flag.optional(),
  onlyShowIfDegraded: flag.optional(),
  /** Null: from the day it was made. */
  startDate: day.nullish(),
});

export const changeComponent = verb({
  act: 'component.write',
  schema: ChangeComponent,
  async run(tx, { componentId, version, startDate, ...given }) {
    const before = await componentOrThrow(tx, componentId);
    mustBeCurrent('component', before, version);
    const stays = startDate === undefined || startDate === (before.startDateGiven ? before.startDate : null);
    const start = stays ? {} : await startDateOf(tx, startDate, before.createdAt);
    const changes = changedFields(before, { ...given, ...start });
    if (changes === null) return { version };
    const { groupId, ...facts } = changes.after;
    if (facts.startDate !== undefined) await recordFrom(tx, componentId, facts.startDate);
    if (groupId) await groupOrThrow(tx, groupId);
    if (groupId !== undefined) await storeOrder(tx, putLast(await componentOrder(tx), componentId, groupId));
    await tx
      .update(components)
      .set({ ...facts, updatedAt: tx.now, version: version + 1 })
      .where(eq(components.id, componentId));
    await tx.record({
      type: 'component.changed',
      subjectId: componentId,
      data: { componentId, name: before.name, ...changes },
    });
    return { version: version + 1 };
  },
});
