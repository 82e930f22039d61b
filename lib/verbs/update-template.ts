import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { nameInTemplate, templateOrThrow } from '#db/queries/template.ts';
import { incidentTemplates } from '#db/schema/index.ts';
import { mustAffectComponents } from './affected.ts';
import { changedFields } from './changed-fields.ts';
import { id, version } from './fields.ts';
import { TEMPLATE_FIELDS } from './template-fields.ts';
import { verb } from './verb.ts';
import { mustBeCurrent } from './version.ts';

/** What is left out stays as it is. */
export const UpdateTemplate = z.object({
  templateId: id,
  version,
  ...z.object(TEMPLATE_FIELDS).partial().shape,
});

export const updateTemplate = verb({
  act: 'template.write',
  schema: UpdateTemplate,
  async run(tx, { templateId, version, ...given }) {
    const before = await templateOrThrow(tx, templateId);
    mustBeCurrent('template', before, version);
    const changes = changedFields(before, given);
    if (changes === null) return { version };
    const { components, ...facts } = changes.after;
    if (components) {
      await mustAffectComponents(tx, components, before.components);
      await nameInTemplate(tx, templateId, components);
    }
    await tx
      .update(incidentTemplates)
      .set({ ...facts, updatedAt: tx.now, version: version + 1 })
      .where(eq(incidentTemplates.id, templateId));
    await tx.record({
      type: 'template.changed',
      subjectId: templateId,
      data: { templateId, name: before.name, ...changes },
    });
    return { version: version + 1 };
  },
});
