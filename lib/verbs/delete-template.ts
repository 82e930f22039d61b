import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { templateOrThrow } from '#db/queries/template.ts';
import { incidentTemplates } from '#db/schema/index.ts';
import { id } from './fields.ts';
import { verb } from './verb.ts';

export const DeleteTemplate = z.object({ templateId: id });

/** What was published with it stays as it is. */
export const deleteTemplate = verb({
  act: 'template.write',
  schema: DeleteTemplate,
  async run(tx, { templateId }) {
    const { name, title, body, status, components } = await templateOrThrow(tx, templateId);
    await tx.delete(incidentTemplates).where(eq(incidentTemplates.id, templateId));
    // Nobody writes words twice that were deleted by a slip.
    const said = { title, body, status, components };
    await tx.record({ type: 'template.deleted', subjectId: templateId, data: { templateId, name, said } });
    return { templateId };
  },
});
