import { pageOf } from '#app/admin/read.ts';
import { now } from '#lib/clock.ts';
import type { TemplateUse } from '#lib/domain/template.ts';
import type { FormValues } from '#lib/forms/state.ts';
import type { FillingTemplate, FillingWords, OfferedTemplate } from '#lib/forms/template.ts';
import { type Query, words } from '#lib/http/query.ts';
import { instantText } from '#lib/i18n/date.ts';
import { t } from '#lib/i18n/t.ts';
import { componentsForStaff } from '#lib/reads/components.ts';
import { templatesFor } from '#lib/reads/templates.ts';

/**
 * The templates that a form offers, and the one that `?template=ID` begins with; one that is not there begins with none.
 * @param fill what the form at hand takes of one
 */
export async function offered(
  use: TemplateUse,
  fill: (template: FillingTemplate, words: FillingWords) => FormValues,
  query: Query,
): Promise<{ readonly templates: OfferedTemplate[]; readonly chosen: string }> {
  const all = await templatesFor(use);
  const filling = await fillingWords(use);
  const asked = words(query.template);
  return {
    templates: all.map((template) => ({
      id: template.id,
      name: template.name,
      fill: fill(template, filling),
    })),
    chosen: all.some(({ id }) => id === asked) ? asked : '',
  };
}

async function fillingWords(use: TemplateUse): Promise<FillingWords> {
  const zone = (await pageOf())?.timeZone ?? 'UTC';
  const { components } = await componentsForStaff();
  return {
    components: Object.fromEntries(components.map(({ id, name }) => [id, name])),
    time: instantText(now(), zone, 'clock'),
    anIncident: t(use === 'incident' ? 'update.thisIncident' : 'update.thisMaintenance'),
    noComponent: t('update.ourService'),
  };
}
