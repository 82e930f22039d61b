import { isIncidentStatus, type TemplateComponent, type TemplateStatus } from '#lib/domain/template.ts';
import { filledIn } from '#lib/domain/template-names.ts';
import type { AffectedComponent } from '#lib/domain/update.ts';
import { affectedValues } from './affected.ts';
import type { FormValues } from './state.ts';

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

/** What the names in the words of a template stand for, as a form begins. */
export interface FillingWords {
  /** The names of components by their ids. */
  readonly components: Readonly<Record<string, string>>;
  /** What time it is, as readers see it. */
  readonly time: string;
  /** What is said where there is no name yet. */
  readonly anIncident: string;
  readonly noComponent: string;
}

/** The form that opens an incident. */
export function fillIncident(template: FillingTemplate, words: FillingWords): FormValues {
  const affected = said(template, []);
  const name = filled(template.title, words, affected);
  return {
    ...(name && { name }),
    ...beginning(template, filled(template.body, words, affected, name)),
    ...(template.components.length > 0 && { affected: affectedValues(affected) }),
  };
}

/** The form of an update. @param of what it is an update of, with what that says of components so far */
export function fillUpdate(
  template: FillingTemplate,
  words: FillingWords,
  of: { readonly name: string; readonly named: readonly AffectedComponent[] },
): FormValues {
  const affected = said(template, of.named);
  const body = filled(template.body, words, affected, of.name);
  return { ...beginning(template, body), affected: affectedValues(affected) };
}

/** The form that plans a maintenance. */
export function fillMaintenance(template: FillingTemplate, words: FillingWords): FormValues {
  const { title, body, notify, components } = template;
  const name = filled(title, words, components);
  return {
    ...(name && { name }),
    ...{ body: filled(body, words, components, name), notify: String(notify) },
    ...(components.length > 0 && { componentIds: components.map(({ componentId }) => componentId) }),
  };
}

function beginning({ status, notify }: FillingTemplate, body: string): FormValues {
  return { body, ...(isIncidentStatus(status) && { status }), notify: String(notify) };
}

function filled(
  text: string,
  { components, time, anIncident, noComponent }: FillingWords,
  named: readonly { readonly componentId: string }[],
  incident = '',
): string {
  const names = named.flatMap(({ componentId }) => components[componentId] ?? []);
  return filledIn(text, {
    incident: incident || anIncident,
    component: names.length > 0 ? LIST.format(names) : noComponent,
    time,
  });
}

const LIST = new Intl.ListFormat('en-GB', { type: 'conjunction' });

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
