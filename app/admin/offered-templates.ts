import type { TemplateUse } from '#lib/domain/template.ts';
import type { FormValues } from '#lib/forms/state.ts';
import type { FillingTemplate, OfferedTemplate } from '#lib/forms/template.ts';
import { type Query, words } from '#lib/http/query.ts';
import { templatesFor } from '#lib/reads/templates.ts';

/**
 * The templates that a form offers, and the one that `?template=ID` begins with; one that is not there begins with none.
 * @param fill what the form at hand takes of one
 */
export async function offered(
  use: TemplateUse,
  fill: (template: FillingTemplate) => FormValues,
  query: Query,
): Promise<{ readonly templates: OfferedTemplate[]; readonly chosen: string }> {
  const all = await templatesFor(use);
  const asked = words(query.template);
  return {
    templates: all.map((template) => ({ id: template.id, name: template.name, fill: fill(template) })),
    chosen: all.some(({ id }) => id === asked) ? asked : '',
  };
}
