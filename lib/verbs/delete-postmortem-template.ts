import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { postmortemTemplateOrThrow } from '#db/queries/postmortem-template.ts';
import { postmortemTemplates } from '#db/schema/index.ts';
import { id } from './fields.ts';
import { verb } from './verb.ts';

export const DeletePostmortemTemplate = z.object({ templateId: id });

/** What was begun with it stays as it is. */
export const deletePostmortemTemplate = verb({
  act: 'template.write',
  schema: DeletePostmortemTemplate,
  async run(tx, { templateId }) {
    const { name } = await postmortemTemplateOrThrow(tx, templateId);
    await tx.delete(postmortemTemplates).where(eq(postmortemTemplates.id, templateId));
    await tx.record({
      type: 'postmortem_template.deleted',
      subjectId: templateId,
      data: { templateId, name },
    });
    return { templateId };
  },
});
