import { type Change, differences, isEmpty } from './change.ts';
import { Faults } from './faults.ts';
import { type Found, foundOn } from './found.ts';
import { isReordered, type Layout, layoutAfter, layoutOf } from './order-after.ts';
import type { PageState } from './state.ts';
import { type Nameable, nameableAfter, type NamedRef, namedRefs, shortestName } from './template-names.ts';
import type { Wanted, WantedComponent, WantedTemplate } from './wanted.ts';

/** What has to be done for the page to be as the file says. */
export interface Plan {
  readonly found: Found;
  /** As refs: what is not there yet has no id. */
  readonly layout: Layout;
  /** What each template of the file says of components, in its order; undefined leaves it. */
  readonly named: readonly (readonly NamedRef[] | undefined)[];
  /** For people, in the order in which it is done. */
  readonly changes: readonly Change[];
}

/** @throws Refusal `invalid`, at each place of the file that does not fit the page */
export function planOf(state: PageState, wanted: Wanted): Plan {
  const faults = new Faults();
  const found = foundOn(state, wanted, faults);
  faults.mustBeNone();
  const layout = layoutAfter(state, found);
  const all = nameableAfter(state, found);
  const named = found.templates.map(
    ({ path, wanted: { components } }) =>
      components && namedRefs(components, all, `${path}.components`, faults),
  );
  faults.mustBeNone();
  const changes = [
    ...pageChanges(state, wanted),
    ...groupChanges(found),
    ...componentChanges(state, found),
    ...orderChanges(state, found, layout),
    ...templateChanges(found, named, all),
  ];
  return { found, layout, named, changes };
}

function pageChanges({ page }: PageState, wanted: Wanted): Change[] {
  const fields = differences(page, wanted.page ?? {});
  const whole = { act: 'change', kind: 'page', id: null, name: page.name, group: null } as const;
  return isEmpty(fields) ? [] : [{ ...whole, fields }];
}

function groupChanges({ groups, removed }: Found): Change[] {
  const given = groups.flatMap(({ standing, wanted: { group: name, description } }): Change[] => {
    const fields = differences(standing, { name, description });
    const about = {
      kind: 'group',
      id: standing?.id ?? null,
      name: standing?.name ?? name,
      group: null,
    } as const;
    if (!standing) return [{ ...about, act: 'add', fields }];
    return isEmpty(fields) ? [] : [{ ...about, act: 'change', fields }];
  });
  const gone = removed.groups.map(({ id, name }): Change => ({
    ...{ act: 'remove', kind: 'group', id, name, group: null },
  }));
  return [...given, ...gone];
}

const factsOf = ({ id: _, ...facts }: WantedComponent): Omit<WantedComponent, 'id'> => facts;

function componentChanges(state: PageState, { components, removed }: Found): Change[] {
  const nameOf = (groupId: string | null) => state.groups.find(({ id }) => id === groupId)?.name ?? null;
  const given = components.flatMap(({ standing, wanted, group }): Change[] => {
    const fields = differences(standing, factsOf(wanted));
    const about = { kind: 'component', group: group?.wanted.group ?? null } as const;
    if (!standing) return [{ ...about, act: 'add', id: null, name: wanted.name, fields }];
    const one = { ...about, id: standing.id, name: standing.name };
    const isMoved = group ? group.standing?.id !== standing.groupId : standing.groupId !== null;
    const move: Change[] = isMoved ? [{ ...one, act: 'move', from: nameOf(standing.groupId) }] : [];
    return isEmpty(fields) ? move : [...move, { ...one, act: 'change', fields }];
  });
  const gone = removed.components.map(({ id, name, groupId }): Change => ({
    ...{ act: 'remove', kind: 'component', id, name, group: nameOf(groupId) },
  }));
  return [...given, ...gone];
}

function orderChanges(state: PageState, { groups, top }: Found, layout: Layout): Change[] {
  const before = layoutOf(state.order);
  const order = (kind: 'page' | 'group', id: string | null, name: string): Change => ({
    ...{ act: 'order', kind, id, name, group: kind === 'group' ? name : null },
  });
  const within = groups.flatMap(({ standing, wanted }) => {
    const [was, is] = standing ? [before.within, layout.within].map((one) => one.get(standing.id)) : [];
    return standing && was && is && isReordered(was, is) ? [order('group', standing.id, wanted.group)] : [];
  });
  return [
    ...(top && isReordered(before.top, layout.top) ? [order('page', null, state.page.name)] : []),
    ...within,
  ];
}

function templateChanges(
  { templates, removed }: Found,
  named: readonly (readonly NamedRef[] | undefined)[],
  all: readonly Nameable[],
): Change[] {
  const words = (refs: readonly NamedRef[] | undefined) =>
    refs?.map(({ ref, status }) => {
      const one = all.find((component) => component.ref === ref);
      const name = one ? shortestName(one, all) : ref;
      return status === null ? name : `${name}: ${status}`;
    });
  const given = templates.flatMap(({ standing, wanted }, index): Change[] => {
    const { id: _, components: __, ...facts }: WantedTemplate = wanted;
    const stood = standing?.components.map(({ componentId: ref, status }) => ({ ref, status }));
    const before = standing && { ...standing, components: words(stood) };
    const fields = differences<object>(before, { ...facts, components: words(named[index]) });
    const name = standing?.name ?? wanted.name;
    const about = { kind: 'template', id: standing?.id ?? null, name, group: null } as const;
    if (!standing) return [{ ...about, act: 'add', fields }];
    return isEmpty(fields) ? [] : [{ ...about, act: 'change', fields }];
  });
  const gone = removed.templates.map(({ id, name }): Change => ({
    ...{ act: 'remove', kind: 'template', id, name, group: null },
  }));
  return [...given, ...gone];
}
