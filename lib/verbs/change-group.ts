import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { groupOrThrow } from '#db/queries/component.ts';
import { componentGroups } from '#db/schema/index.ts';
import { DESCRIPTION_MAX } from '#lib/domain/limits.ts';
import { changedFields } from './changed-fields.ts';
import { id, line, textOrNull, version } from './fields.ts';
import { verb } from './verb.ts';
import { mustBeCurrent } from './version.ts';

/** What is left out stays as it is. */
export const ChangeGroup = z.object({
  groupId: id,
  version,
  name: line('Give the group a name.').optional(),
  description: textOrNull(DESCRIPTION_MAX).optional(),
});

export const changeGroup = verb({
  act: 'component.write',
  schema: ChangeGroup,
  async run(tx, { groupId, version, ...given }) {
    const before = await groupOrThrow(tx, groupId);
    mustBeCurrent('group', before, version);
    const changes = changedFields(before, given);
    if (changes === null) return { version };
    await tx
      .update(componentGroups)
      .set({ ...changes.after, updatedAt: tx.now, version: version + 1 })
      .where(eq(componentGroups.id, groupId));
    await tx.record({
      type: 'group.changed',
      subjectId: groupId,
      data: { groupId, name: before.name, ...changes },
    });
    return { version: version + 1 };
  },
});
