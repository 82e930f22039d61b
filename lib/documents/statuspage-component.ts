import type { ComponentStatus } from '#lib/domain/level.ts';
import { zonedIso } from '#lib/domain/zoned-iso.ts';
import type { AnnouncedInFull, DetailedComponent } from '#lib/published/announced-in-full.ts';
import type { NamedStatus } from '#lib/published/named.ts';

/** A component as Statuspage posts it. */
export function statuspageComponent(component: DetailedComponent, { page, pageId }: AnnouncedInFull) {
  const at = (instant: DetailedComponent['createdAt']) => zonedIso(instant, page.timeZone);
  return {
    status: component.status,
    name: component.name,
    created_at: at(component.createdAt),
    updated_at: at(component.updatedAt),
    position: component.position,
    description: component.description,
    showcase: component.showUptime,
    id: component.id,
    page_id: pageId,
    group_id: component.groupId,
  };
}

type Named = { readonly components: readonly NamedStatus[] };

/**
 * What an update says of components, and what the one before said of them. Programs know the hyphen, and null for none.
 * @param before the updates before it, newest first
 * @param old what its source tells of the time before it, by the component's id
 */
export function affectedComponents(
  { components }: Named,
  before: readonly Named[],
  old: ReadonlyMap<string, ComponentStatus> = new Map(),
) {
  if (components.length === 0) return null;
  return components.map(({ id, name, group, status }) => {
    const earlier = before.flatMap((update) => update.components).find((one) => one.id === id);
    return {
      code: id,
      name: group === null ? name : `${group} - ${name}`,
      old_status: old.get(id) ?? earlier?.became ?? earlier?.status ?? 'operational',
      new_status: status,
    };
  });
}
