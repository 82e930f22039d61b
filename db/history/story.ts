import { deriveIncident, type IncidentStatus, type IncidentUpdateFacts } from '#lib/domain/incident.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { Impact } from '#lib/domain/level.ts';
import {
  deriveMaintenance,
  type MaintenanceStatus,
  type MaintenanceUpdateFacts,
} from '#lib/domain/maintenance.ts';
import type { UpdateFacts } from '#lib/domain/update.ts';
import type { HistoryRows } from './rows.ts';

/** One update with its words, as a history tells it. */
export type Told<Status extends string> = UpdateFacts<Status> & {
  readonly body: string;
  readonly notify: boolean;
  readonly updatedAt: Instant;
};

export interface IncidentStory {
  readonly id: string;
  readonly name: string;
  readonly impactOverride: Impact | null;
  readonly updates: readonly (IncidentUpdateFacts & Told<IncidentStatus>)[];
}

export interface MaintenanceStory {
  readonly id: string;
  readonly name: string;
  readonly scheduledFor: Instant;
  readonly scheduledUntil: Instant;
  readonly componentIds: readonly string[];
  readonly updates: readonly (MaintenanceUpdateFacts & Told<MaintenanceStatus>)[];
}

/** The rows of an incident; what can be derived from its updates is derived from them. */
export function incidentRows(
  story: IncidentStory,
): Pick<HistoryRows, 'incidents' | 'updates' | 'updateComponents'> {
  const { id, name, impactOverride, updates } = story;
  const incident = {
    id,
    name,
    impactOverride,
    ...deriveIncident(updates, impactOverride),
    ...writtenAt(updates),
  };
  return { incidents: [incident], ...updateRows(updates, { incidentId: id }) };
}

export function maintenanceRows(
  story: MaintenanceStory,
): Pick<HistoryRows, 'maintenances' | 'maintenanceComponents' | 'updates' | 'updateComponents'> {
  const { id, name, scheduledFor, scheduledUntil, componentIds, updates } = story;
  const automatic = { autoStart: true, autoComplete: true };
  const derived = deriveMaintenance(updates);
  return {
    maintenances: [
      { id, name, scheduledFor, scheduledUntil, ...automatic, ...derived, ...writtenAt(updates) },
    ],
    maintenanceComponents: componentIds.map((componentId) => ({ maintenanceId: id, componentId })),
    ...updateRows(updates, { maintenanceId: id }),
  };
}

function writtenAt(updates: readonly Told<string>[]) {
  return {
    createdAt: Math.min(...updates.map((update) => update.createdAt)) as Instant,
    updatedAt: Math.max(...updates.map((update) => update.updatedAt)) as Instant,
  };
}

export function updateRows(
  updates: readonly Told<string>[],
  parent: { incidentId: string } | { maintenanceId: string },
): Pick<HistoryRows, 'updates' | 'updateComponents'> {
  return {
    updates: updates.map(({ components: _, ...update }) => ({ ...update, ...parent })),
    updateComponents: updates.flatMap((update) =>
      update.components.map((one, position) => ({ ...one, updateId: update.id, position })),
    ),
  };
}

/** Several parts of a history as one. */
export function joined(into: HistoryRows, ...parts: readonly Partial<HistoryRows>[]): HistoryRows {
  for (const part of parts)
    for (const [name, rows] of Object.entries(part))
      for (const row of rows) (into[name as keyof HistoryRows] as unknown[]).push(row);
  return into;
}
