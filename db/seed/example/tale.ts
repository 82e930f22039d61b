import { incidentRows, maintenanceRows, type Told } from '#db/history/story.ts';
import { maintenanceSays } from '#lib/domain/default-components.ts';
import type { AffectedComponent, IncidentStatus } from '#lib/domain/incident.ts';
import { type Instant, MINUTE, plus } from '#lib/domain/instant.ts';
import type { ComponentStatus } from '#lib/domain/level.ts';
import type { MaintenanceStatus } from '#lib/domain/maintenance.ts';
import { exampleId } from './chance.ts';
import { type ComponentKey, componentId } from './components.ts';

export type Affected = Readonly<Partial<Record<ComponentKey, ComponentStatus>>>;

/**
 * One update: minutes after the beginning, status, words, and which components it names. When it names none, those of
 * the update before it stay as they were; the last of a story sets all of them right again.
 */
export type Step<Status> = readonly [after: number, status: Status, body: string, affected?: Affected];

export interface IncidentTale {
  /** Its address is made of this. */
  readonly key: string;
  readonly name: string;
  readonly startedAt: Instant;
  readonly steps: readonly Step<IncidentStatus>[];
  /** "Next update by", minutes after the beginning, promised by the last step. */
  readonly promisedAfter?: number;
}

export interface MaintenanceTale {
  readonly key: string;
  readonly name: string;
  readonly scheduledFor: Instant;
  readonly lasts: number;
  readonly components: readonly ComponentKey[];
  /** Minutes are counted from `scheduledFor`; the announcement comes before it. */
  readonly steps: readonly Step<MaintenanceStatus>[];
}

export function incidentTale({ key, name, startedAt, steps, promisedAfter }: IncidentTale) {
  const updates = told(key, startedAt, steps);
  const last = updates.at(-1)!;
  const nextUpdateBy = promisedAfter === undefined ? null : plus(startedAt, promisedAfter * MINUTE);
  return incidentRows({
    id: exampleId('incident', key),
    name,
    impactOverride: null,
    updates: [...updates.slice(0, -1), { ...last, nextUpdateBy }],
  });
}

export function maintenanceTale({ key, name, scheduledFor, lasts, components, steps }: MaintenanceTale) {
  const planned = components.map(componentId);
  let from: MaintenanceStatus = 'scheduled';
  let latest: readonly AffectedComponent[] = [];
  const updates = told(key, scheduledFor, steps).map((update) => {
    latest = maintenanceSays({ from, to: update.status, planned, during: 'under_maintenance', latest });
    from = update.status;
    return { ...update, components: latest };
  });
  return maintenanceRows({
    id: exampleId('maintenance', key),
    name,
    scheduledFor,
    scheduledUntil: plus(scheduledFor, lasts * MINUTE),
    componentIds: planned,
    updates,
  });
}

function told<Status extends string>(
  key: string,
  beginning: Instant,
  steps: readonly Step<Status>[],
): Told<Status>[] {
  let current: Affected = {};
  return steps.map(([after, status, body, affected], n) => {
    current = { ...current, ...(status === 'resolved' && !affected ? allWell(current) : affected) };
    const at = plus(beginning, after * MINUTE);
    return {
      id: exampleId('update', key, n),
      status,
      body,
      displayAt: at,
      createdAt: at,
      updatedAt: at,
      nextUpdateBy: null,
      notify: true,
      components: Object.entries(current).map(([one, stands]) => ({
        componentId: componentId(one as ComponentKey),
        status: stands,
      })),
    };
  });
}

function allWell(affected: Affected): Affected {
  return Object.fromEntries(Object.keys(affected).map((one) => [one, 'operational']));
}
