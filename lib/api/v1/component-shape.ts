import { z } from 'zod';
import { componentStatus } from '#lib/api/fields.ts';
import { toTheSecond } from '#lib/api/times.ts';
import type { DetailedComponent } from '#lib/published/announced-in-full.ts';
import type { ListedComponent } from '#lib/published/statuspage.ts';

export const time = z.string().meta({ format: 'date-time' });

/** A component, or a group of them, as the manage API gives it. */
export const Component = z
  .object({
    id: z.string(),
    page_id: z.string(),
    group_id: z.string().nullable(),
    created_at: time,
    updated_at: time,
    group: z.boolean(),
    name: z.string(),
    description: z.string().nullable(),
    position: z.int(),
    status: componentStatus,
    showcase: z.boolean(),
    only_show_if_degraded: z.boolean(),
    /** Statuspage sets a status by mails to it; this page has no such mailbox. */
    automation_email: z.null(),
    start_date: z.string().nullable().meta({ format: 'date' }),
    /** Of a group: what is in it, in order. */
    components: z.array(z.string()).optional(),
  })
  .meta({ id: 'Component' });

export function componentShape(
  component: DetailedComponent & Partial<Pick<ListedComponent, 'children'>>,
  pageId: string,
): z.input<typeof Component> {
  const children = component.children ?? null;
  return {
    ...{ id: component.id, page_id: pageId, group_id: component.groupId },
    created_at: toTheSecond(component.createdAt),
    updated_at: toTheSecond(component.updatedAt),
    group: children !== null,
    ...{ name: component.name, description: component.description, position: component.position },
    ...{ status: component.status, showcase: component.showUptime },
    only_show_if_degraded: component.onlyShowIfDegraded,
    automation_email: null,
    start_date: component.startDate,
    ...(children && { components: [...children] }),
  };
}
