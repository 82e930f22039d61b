import type { z } from 'zod';
import { layoutOf } from './order-after.ts';
import type { PageState, StandingComponent } from './state.ts';
import { type Nameable, shortestName } from './template-names.ts';
import type { Wanted } from './wanted.ts';

/** The page as a file that changes nothing when it is applied. What is as it is by default is left out. */
export function written(state: PageState): z.input<typeof Wanted> {
  const { page, groups, components, templates } = state;
  const byId = new Map(components.map((one) => [one.id, one]));
  const { top, within } = layoutOf(state.order);
  const groupNames = new Map(groups.map(({ id, name }) => [id, name]));
  const all: Nameable[] = components.map(({ id, name, groupId }) => ({
    ...{ ref: id, name, group: groupId === null ? null : (groupNames.get(groupId) ?? null) },
  }));
  const listed = (ids: readonly string[]) => {
    const here = ids.flatMap((id) => byId.get(id) ?? []);
    return here.map((one) => component(one, isTwice(here, one)));
  };
  const loose = top.flatMap((id) => byId.get(id) ?? []);
  return {
    page,
    components: top.map((id) => {
      const group = groups.find((one) => one.id === id);
      if (!group) return component(byId.get(id)!, isTwice(loose, byId.get(id)!));
      return {
        ...{ group: group.name, ...(isTwice(groups, group) && { id }) },
        ...(group.description !== null && { description: group.description }),
        components: listed(within.get(id) ?? []),
      };
    }),
    templates: templates.map((one) => ({
      ...(isTwice(templates, one) && { id: one.id }),
      ...{ name: one.name, ...(one.title !== '' && { title: one.title }), body: one.body },
      ...(one.update_status !== null && { update_status: one.update_status }),
      ...(!one.should_send_notifications && { should_send_notifications: false }),
      ...(one.components.length > 0 && {
        components: one.components.map(({ componentId, status }) => {
          const name = shortestName(
            all.find(({ ref }) => ref === componentId)!,
            all,
          );
          return status === null ? name : { [name]: status };
        }),
      }),
    })),
  };
}

/** Of two with one name, each is named by its id. */
function isTwice(all: readonly { readonly name: string }[], { name }: { readonly name: string }): boolean {
  return all.filter((one) => one.name === name).length > 1;
}

function component(one: StandingComponent, withId: boolean) {
  return {
    ...(withId && { id: one.id }),
    name: one.name,
    ...(one.description !== null && { description: one.description }),
    ...(!one.showcase && { showcase: false }),
    ...(one.only_show_if_degraded && { only_show_if_degraded: true }),
    ...(one.start_date !== null && { start_date: one.start_date }),
  };
}
