import type { IncidentFacts } from '#db/queries/facts-incidents.ts';
import { incidentPicture, type IncidentPicture } from '#lib/domain/incident-picture.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { PublicEntry } from '#lib/domain/timeline-entry.ts';
import type { NamedComponent, Names } from './named.ts';

/** The picture of an incident with what each lane is called: by component id. */
export interface PublishedPicture extends IncidentPicture {
  readonly names: Readonly<Record<string, NamedComponent>>;
}

const MOST_LANES = 12;
const MOST_STEPS = 6;

/**
 * What an incident looked like over time.
 * @param entries of its published postmortem
 * @returns null where it never named a component that was worse than operational: there is nothing to draw then
 */
export function publishedPicture(
  facts: IncidentFacts,
  entries: readonly PublicEntry[],
  names: Names,
  { now, zone }: { readonly now: Instant; readonly zone: string },
): PublishedPicture | null {
  const { startedAt, resolvedAt, closedAt } = facts;
  const picture = incidentPicture({
    ...{ startedAt, endedAt: resolvedAt ?? closedAt, now, zone, entries },
    // What was removed from the page for good has no name, and so no lane.
    updates: facts.updates.map((update) => ({
      ...update,
      components: update.components.filter(({ componentId }) => names.get(componentId)),
    })),
    ...{ mostLanes: MOST_LANES, mostSteps: MOST_STEPS },
  });
  if (picture.lanes.length === 0) return null;
  const named = picture.lanes.map(({ componentId }) => [componentId, names.get(componentId)!] as const);
  return { ...picture, names: Object.fromEntries(named) };
}
