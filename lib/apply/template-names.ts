import type { ComponentStatus } from '#lib/domain/level.ts';
import type { Faults } from './faults.ts';
import type { Found } from './found.ts';
import { refOf } from './order-after.ts';
import type { PageState } from './state.ts';
import type { WantedTemplate } from './wanted.ts';

/** A component as templates may name it. */
export interface Nameable {
  readonly ref: string;
  readonly name: string;
  /** The name of its group. */
  readonly group: string | null;
}

/** The components that there are afterwards. */
export function nameableAfter(state: PageState, found: Found): Nameable[] {
  const gone = new Set(found.removed.components.map(({ id }) => id));
  const goneGroups = new Set(found.removed.groups.map(({ id }) => id));
  const groupNames = new Map(state.groups.map(({ id, name }) => [id, name]));
  for (const { standing, wanted } of found.groups) if (standing) groupNames.set(standing.id, wanted.group);
  const inFile = new Set(found.components.flatMap(({ standing }) => standing?.id ?? []));
  return [
    ...found.components.map((one) => ({
      ...{ ref: refOf(one), name: one.wanted.name, group: one.group?.wanted.group ?? null },
    })),
    ...state.components
      .filter(({ id }) => !gone.has(id) && !inFile.has(id))
      .map(({ id, name, groupId }) => ({
        ...{ ref: id, name },
        group: groupId === null || goneGroups.has(groupId) ? null : (groupNames.get(groupId) ?? null),
      })),
  ];
}

export interface NamedRef {
  readonly ref: string;
  readonly status: ComponentStatus | null;
}

/** What a template names, by refs. */
export function namedRefs(
  names: NonNullable<WantedTemplate['components']>,
  all: readonly Nameable[],
  path: string,
  faults: Faults,
): NamedRef[] {
  const seen = new Set<string>();
  return names.flatMap((one, index) => {
    const [given, status] = typeof one === 'string' ? ([one, null] as const) : Object.entries(one)[0]!;
    const at = `${path}.${index}`;
    const byRef = all.filter(({ ref }) => ref === given);
    const found = byRef.length > 0 ? byRef : all.filter((component) => namesOf(component).includes(given));
    if (found.length === 0) faults.at(at, `There will be no component ${given}.`);
    if (found.length > 1)
      faults.at(at, `${found.length} have the name ${given}: write "Group - ${given}", or its id.`);
    const ref = found[0]?.ref;
    if (found.length !== 1 || ref === undefined) return [];
    if (seen.has(ref)) faults.at(at, 'This component is already in the list.');
    seen.add(ref);
    return [{ ref, status }];
  });
}

/** The shortest name by which a template can name a component. */
export function shortestName(one: Nameable, all: readonly Nameable[]): string {
  const own = (name: string) => all.filter((other) => namesOf(other).includes(name)).length === 1;
  return namesOf(one).find((name) => own(name) && !all.some(({ ref }) => ref === name)) ?? one.ref;
}

function namesOf({ name, group }: Nameable): string[] {
  return group === null ? [name] : [name, `${group} - ${name}`];
}
