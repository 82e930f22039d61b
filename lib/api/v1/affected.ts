import { componentsById } from '#db/queries/component.ts';
import type { Tx } from '#db/write.ts';
import type { AffectedComponent } from '#lib/domain/update.ts';
import { mustBeComponents } from '#lib/verbs/affected.ts';
import { namedBy, type Given } from './incident-fields.ts';

/**
 * What is said of components in a request, as an update says it. One that is only said to be affected is as it was last
 * said to be, or as it is by itself.
 * @param before what the same incident or maintenance said of components so far
 * @throws Refusal `invalid`, at what the request calls it
 */
export async function affectedBy(
  tx: Tx,
  given: Given,
  before: readonly AffectedComponent[] = [],
): Promise<AffectedComponent[]> {
  const named = namedBy(given);
  if (!named) return [];
  const ids = [...named.keys()];
  await mustBeComponents(tx, ids, (index) => placeOf(given, ids[index]!), before);
  const rows = await componentsById(tx, ids);
  const said = new Map(before.map((one) => [one.componentId, one.status]));
  return ids.map((componentId) => ({
    componentId,
    status: named.get(componentId) ?? said.get(componentId) ?? rows.get(componentId)!.status,
  }));
}

function placeOf({ components, component_ids }: Given, id: string): string {
  return components && id in components ? `components.${id}` : `component_ids.${component_ids?.indexOf(id)}`;
}
