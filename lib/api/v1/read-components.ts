import { notFound } from '#lib/errors.ts';
import type { PageInfo } from '#lib/published/page-info.ts';
import type { ListedComponent } from '#lib/published/statuspage.ts';
import { readStatuspage } from '#lib/published/read-statuspage.ts';

export interface ComponentsThere {
  readonly pageId: string;
  readonly page: Pick<PageInfo, 'timeZone'>;
  /** By their rank, groups among them. */
  readonly components: readonly ListedComponent[];
}

export async function componentsThere(): Promise<ComponentsThere> {
  const published = await readStatuspage({});
  if (!published) throw notFound('page');
  return published;
}

/** @throws Refusal `not_found` for what is not there, or is a group where a component is asked for. */
export async function componentThere(kind: 'component' | 'component group', id: string) {
  const { components, pageId } = await componentsThere();
  const component = components.find((one) => one.id === id);
  if (!component || (component.children !== null) !== (kind === 'component group')) throw notFound(kind);
  return { component, pageId };
}
