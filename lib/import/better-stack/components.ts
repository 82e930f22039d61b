import type { Instant } from '#lib/domain/instant.ts';
import type { History } from '#lib/import/history.ts';
import type { Remarks } from '#lib/import/report.ts';
import type { Resource, Section } from './source.ts';
import { type Naming, STATUS_OF } from './stories.ts';

/** @param madeAt when the page was made: of sections and resources nothing is told */
export function componentsOf(
  { sections, resources }: { readonly sections: readonly Section[]; readonly resources: readonly Resource[] },
  { idOf }: Naming,
  { madeAt, now }: { readonly madeAt: Instant; readonly now: Instant },
  remarks: Remarks,
): Pick<History, 'groups' | 'components'> {
  const times = { createdAt: madeAt, updatedAt: madeAt };
  // A page has one section at least: one without a name is no heading.
  const groups = sections.filter((one) => one.attributes.name?.trim());
  const ids = new Set(groups.map((one) => one.id));
  return {
    groups: groups.map(({ id, attributes }, place) => ({
      ...{ id: idOf('section', id), name: attributes.name!.trim(), description: null },
      ...{ position: attributes.position ?? place, listed: place, ...times },
    })),
    components: resources.map(({ id, attributes }, place) => {
      const { public_name: name, explanation, status_page_section_id: section, status } = attributes;
      if (status === 'not_monitored')
        remarks.add('A resource that is not monitored counts as operational', `component ${name}`);
      return {
        ...{ id: idOf('resource', id), name, description: explanation ?? null },
        groupId: section != null && ids.has(section) ? idOf('section', section) : null,
        status: status === 'not_monitored' ? 'operational' : STATUS_OF[status],
        ...{ statusSince: now, position: attributes.position ?? place, listed: place },
        ...{ showUptime: attributes.widget_type !== 'plain', onlyShowIfDegraded: false, startDate: null },
        ...times,
      };
    }),
  };
}
