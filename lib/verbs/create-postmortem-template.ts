import { z } from 'zod';
import { postmortemTemplates } from '#db/schema/index.ts';
import { TEMPLATES_MAX } from '#lib/domain/limits.ts';
import { Refusal } from '#lib/errors.ts';
import { newId } from '#lib/id.ts';
import { line } from './fields.ts';
import { sections } from './postmortem-fields.ts';
import { verb } from './verb.ts';

export const CreatePostmortemTemplate = z.object({
  name: line('Give the template a name to pick it by.'),
  sections,
});

export const createPostmortemTemplate = verb({
  act: 'template.write',
  schema: CreatePostmortemTemplate,
  async run(tx, { name, sections }) {
    if ((await tx.$count(postmortemTemplates)) >= TEMPLATES_MAX)
      throw new Refusal('invalid', `A page has at most ${TEMPLATES_MAX} templates.`);
    const templateId = newId();
    await tx
      .insert(postmortemTemplates)
      .values({ id: templateId, name, sections, createdAt: tx.now, updatedAt: tx.now });
    await tx.record({
      type: 'postmortem_template.created',
      subjectId: templateId,
      data: { templateId, name },
    });
    return { templateId };
  },
});
