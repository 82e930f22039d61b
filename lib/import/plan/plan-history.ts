import { type HistoryRows, noRows } from '#db/history/rows.ts';
import { joined } from '#db/history/story.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { History } from '#lib/import/history.ts';
import { planComponents } from './plan-components.ts';
import { planIncident } from './plan-incidents.ts';
import { planMaintenance } from './plan-maintenances.ts';
import { planTemplates } from './plan-templates.ts';
import { type Spoken, statementKey, whatStillCounts } from './still-counts.ts';

export interface Plan {
  readonly rows: HistoryRows;
  /** Components known by mention alone: see `planComponents`. */
  readonly mentioned: ReadonlySet<string>;
  /** Keys of the statements that count now: of the others this source may know less than one that was read before. */
  readonly counting: ReadonlySet<string>;
  /** Ids of rows whose times are a guess. */
  readonly undated: ReadonlySet<string>;
  readonly refused: { readonly incidents: number; readonly maintenances: number };
}

/** From what a source tells to rows. The same history gives the same rows, as long as no window passes. */
export function planHistory(source: History, zone: string, now: Instant): Plan {
  const { remarks } = source;
  const spoken: Spoken[] = [];
  const planning = {
    ...{ listed: source.listed, remarks, said: (one: Spoken) => void spoken.push(one) },
    componentIds: new Set((source.components ?? []).map((one) => one.id)),
  };
  const incidents = source.incidents.map((one) => planIncident(one, planning));
  const maintenances = source.maintenances.map((one) => planMaintenance(one, planning, now));
  const { said, became } = whatStillCounts(spoken, source);
  const { groups, components, mentioned } = planComponents(source, zone, said);
  const rows = joined(
    noRows(),
    { componentGroups: groups, components: [...components] },
    ...incidents.flatMap((one) => one ?? []),
    ...maintenances.flatMap((one) => one ?? []),
  );
  if (!source.listed && rows.incidents.some((one) => !one.resolvedAt))
    remarks.add(
      'The source does not say which unresolved incidents are over; all of them count as open',
      'the whole',
    );
  for (const one of components)
    if (one.removedAt)
      remarks.add('A component that only the past names is kept as removed', `component ${one.name}`);
  const known = new Set(components.map((one) => one.id));
  const since = new Map((source.components ?? []).map((one) => [one.id, one.statusSince]));
  return {
    rows: {
      ...rows,
      ...planTemplates(source.templates ?? [], known, now),
      updateComponents: rows.updateComponents.flatMap((one) => {
        if (!known.has(one.componentId)) {
          remarks.add('An update names a group, which has no status of its own', `update ${one.updateId}`);
          return [];
        }
        const { became: off = null, takenOff = false } = one;
        return { ...one, became: became.get(statementKey(one)) ?? off, takenOff };
      }),
      maintenanceComponents: rows.maintenanceComponents.filter((one) => known.has(one.componentId)),
      componentStatuses: components.flatMap((one) => statusLog(one, since.get(one.id) ?? null)),
    },
    mentioned,
    counting: new Set(spoken.map(statementKey)),
    undated: undatedIn(source),
    refused: {
      incidents: incidents.filter((one) => one === null).length,
      maintenances: maintenances.filter((one) => one === null).length,
    },
  };
}

/** Well from its first day; in another state since it came to it, if it is in one of its own. */
function statusLog(
  component: HistoryRows['components'][number],
  since: Instant | null,
): HistoryRows['componentStatuses'] {
  const { id: componentId, status, createdAt, updatedAt } = component;
  const first = { componentId, status: 'operational' as const, at: createdAt };
  return status === 'operational' ? [first] : [first, { componentId, status, at: since ?? updatedAt }];
}

function undatedIn({ groups, components, incidents, maintenances, templates = [] }: History): Set<string> {
  const updates = [...incidents.flatMap((one) => one.updates), ...maintenances.flatMap((one) => one.updates)];
  const all = [...groups, ...(components ?? []), ...incidents, ...maintenances, ...updates];
  const ids = all.filter((one) => one.undated).map((one) => one.id);
  return new Set([...ids, ...templates.map((one) => one.id)]);
}
