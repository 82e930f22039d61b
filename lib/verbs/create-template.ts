import { z } from 'zod';
import { nameInTemplate, nextCreatedAt } from '#db/queries/template.ts';
import { incidentTemplates } from '#db/schema/index.ts';
import { TEMPLATES_MAX } from '#lib/domain/limits.ts';
import { Refusal } from '#lib/errors.ts';
import { newId } from '#lib/id.ts';
import { mustAffectComponents } from './affected.ts';
import { TEMPLATE_FIELDS } from './template-fields.ts';
import { verb } from './verb.ts';

export const CreateTemplate = z.object({
  ...TEMPLATE_FIELDS,
  title: TEMPLATE_FIELDS.title.default(''),
  status: TEMPLATE_FIELDS.status.default(null),
  components: TEMPLATE_FIELDS.components.default([]),
  notify: TEMPLATE_FIELDS.notify.default(true),
  groupId: TEMPLATE_FIELDS.groupId.default(null),
  shouldTweet: TEMPLATE_FIELDS.shouldTweet.default(false),
});

export const createTemplate = verb({
  act: 'template.write',
  schema: CreateTemplate,
  async run(tx, { components, ...facts }) {
    if ((await tx.$count(incidentTemplates)) >= TEMPLATES_MAX)
      throw new Refusal('invalid', `A page has at most ${TEMPLATES_MAX} templates.`);
    await mustAffectComponents(tx, components);
    const templateId = newId();
    await tx
      .insert(incidentTemplates)
      .values({ id: templateId, ...facts, createdAt: await nextCreatedAt(tx), updatedAt: tx.now });
    await nameInTemplate(tx, templateId, components);
    await tx.record({
      type: 'template.created',
      subjectId: templateId,
      data: { templateId, name: facts.name },
    });
    return { templateId };
  },
});
