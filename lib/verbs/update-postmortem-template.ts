import { eq } from 'drizzle-orm';
import { postmortemTemplateOrThrow } from '#db/queries/postmortem-template.ts';
import { postmortemTemplates } from '#db/schema/index.ts';
import { changedFields } from './changed-fields.ts';
import { CreatePostmortemTemplate } from './create-postmortem-template.ts';
import { id, version } from './fields.ts';
import { verb } from './verb.ts';
import { mustBeCurrent } from './version.ts';

/** What was begun with it stays as it is. */
export const updatePostmortemTemplate = verb({
  act: 'template.write',
  schema: CreatePostmortemTemplate.extend({ templateId: id, version }),
  async run(tx, { templateId, version, ...given }) {
    const before = await postmortemTemplateOrThrow(tx, templateId);
    mustBeCurrent('template', before, version);
    if (changedFields(before, given) === null) return { version };
    await tx
      .update(postmortemTemplates)
      .set({ ...given, updatedAt: tx.now, version: version + 1 })
      .where(eq(postmortemTemplates.id, templateId));
    await tx.record({
      type: 'postmortem_template.changed',
      subjectId: templateId,
      data: { templateId, name: given.name },
    });
    return { version: version + 1 };
  },
});
