import { isIncidentStatus, type TemplateComponent, type TemplateStatus } from '#lib/domain/template.ts';
import type { AffectedComponent } from '#lib/domain/update.ts';
import { affectedValues } from './affected.ts';
import type { FormValues } from './state.ts';

// Names to fill in, `{{component}}` say, would be looked for here, before a form begins with the words.

/** What a form takes of a template. */
export interface FillingTemplate {
  readonly title: string;
  readonly body: string;
  readonly status: TemplateStatus | null;
  readonly notify: boolean;
  readonly components: readonly TemplateComponent[];
}

/** A template to pick from, with what the form at hand becomes with it. */
export interface OfferedTemplate {
  readonly id: string;
  readonly name: string;
  readonly fill: FormValues;
}

/** The form that opens an incident. */
export function fillIncident(template: FillingTemplate): FormValues {
  return {
    ...(template.title && { name: template.title }),
    ...words(template),
    ...(template.components.length > 0 && { affected: affectedValues(said(template, [])) }),
  };
}

/** The form of an update. @param named what its incident says of components so far */
export function fillUpdate(template: FillingTemplate, named: readonly AffectedComponent[]): FormValues {
  return { ...words(template), affected: affectedValues(said(template, named)) };
}

/** The form that plans a maintenance. */
export function fillMaintenance({ title, body, notify, components }: FillingTemplate): FormValues {
  return {
    ...(title && { name: title }),
    ...{ body, notify: String(notify) },
    ...(components.length > 0 && { componentIds: components.map(({ componentId }) => componentId) }),
  };
}

function words({ body, status, notify }: FillingTemplate): FormValues {
  return { body, ...(isIncidentStatus(status) && { status }), notify: String(notify) };
}

/** Resolved, all is well again, as it nearly always is. A status that the template names itself goes before. */
function said(
  { status, components }: FillingTemplate,
  named: readonly AffectedComponent[],
): AffectedComponent[] {
  const well = status === 'resolved';
  const are = new Map(named.map((one) => [one.componentId, well ? 'operational' : one.status] as const));
  for (const { componentId, status } of components)
    are.set(componentId, status ?? (well ? 'operational' : (are.get(componentId) ?? 'partial_outage')));
  return [...are].map(([componentId, status]) => ({ componentId, status }));
}
