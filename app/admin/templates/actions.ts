'use server';

import { namedComponents } from '#lib/forms/affected.ts';
import { formAction } from '#lib/forms/form.ts';
import type { FieldKinds } from '#lib/forms/kinds.ts';
import { createTemplate } from '#lib/verbs/create-template.ts';
import { deleteTemplate } from '#lib/verbs/delete-template.ts';
import { updateTemplate } from '#lib/verbs/update-template.ts';

const LIST = '/admin/templates';
const FIELDS: FieldKinds = { version: 'integer', status: 'text or null', notify: 'boolean' };

const shape = ({ affected, ...input }: Record<string, unknown>) => ({
  ...input,
  components: namedComponents(affected),
});

export const create = formAction(createTemplate, { fields: FIELDS, shape, then: () => LIST });
export const update = formAction(updateTemplate, { fields: FIELDS, shape, then: () => LIST });
export const remove = formAction(deleteTemplate, { then: () => LIST });
