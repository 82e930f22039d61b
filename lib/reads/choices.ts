import { asc, desc, inArray, or } from 'drizzle-orm';
import { componentOrder } from '#db/queries/component-order.ts';
import { liveComponents, liveGroups } from '#db/queries/component.ts';
import { stillOpen } from '#db/queries/said.ts';
import { reader } from '#db/open.ts';
import { incidents } from '#db/schema/index.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What there is to be told of: components in the order of the page, under their groups, and incidents. */
export interface Choices {
  readonly sections: readonly { readonly group: Named | null; readonly components: readonly Named[] }[];
  readonly incidents: readonly Named[];
}

const MOST_INCIDENTS = 20;

/**
 * @param followed incidents to choose from beside the open ones; left out, there are none: the form that all visitors get
 * would have to be published anew with each incident, whose own page leads to one for it alone
 */
export async function readChoices(followed?: readonly string[]): Promise<Choices> {
  const db = reader();
  const names = new Map(
    [...(await liveComponents(db)), ...(await liveGroups(db))].map((one) => [one.id, one]),
  );
  const named = (id: string): Named => ({ id, name: names.get(id)?.name ?? '' });
  const blocks = await componentOrder(db);
  return {
    sections: blocks.map(({ id, componentIds }) => ({
      group: id === null ? null : named(id),
      components: componentIds.map(named),
    })),
    incidents: followed ? await openOr(followed) : [],
  };
}

async function openOr(followed: readonly string[]): Promise<Named[]> {
  return reader()
    .select({ id: incidents.id, name: incidents.name })
    .from(incidents)
    .where(or(stillOpen, inArray(incidents.id, [...followed])))
    .orderBy(desc(incidents.startedAt), asc(incidents.id))
    .limit(MOST_INCIDENTS + followed.length);
}
