import { and, gt, inArray, isNull, lt, ne, notInArray, or } from 'drizzle-orm';
import { inBatches } from '#db/queries/batch.ts';
import { componentsById } from '#db/queries/component.ts';
import { stillOpen, stillRunning, updatesByIncident } from '#db/queries/said.ts';
import type { Database } from '#db/open.ts';
import { incidents, maintenanceComponents, maintenances } from '#db/schema/index.ts';
import { snapshot } from '#db/snapshot.ts';
import { now } from '#lib/clock.ts';
import { grouped } from '#lib/domain/grouped.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { type Other, overlaps, untilSoon } from '#lib/domain/overlap.ts';
import { latestComponents, oldestFirst } from '#lib/domain/timeline.ts';

export interface Planned {
  readonly windows: readonly { readonly from: Instant; readonly until: Instant }[];
  readonly componentIds: readonly string[];
  /** What is changed overlaps with itself, and a series with its own dates. */
  readonly maintenanceId?: string | undefined;
  readonly seriesId?: string | undefined;
}

export interface FoundOverlap {
  readonly kind: Other['kind'];
  readonly id: string;
  readonly name: string;
  readonly from: Instant;
  readonly until: Instant;
  /** By name. */
  readonly components: readonly string[];
}

/** What is planned for the same components at the same time, and incidents of now where work begins soon. A notice, no fault. */
export async function overlapsWith(planned: Planned): Promise<FoundOverlap[]> {
  const { windows, componentIds } = planned;
  if (windows.length === 0 || componentIds.length === 0) return [];
  const { facts } = await snapshot(async (db) => {
    const found = overlaps(windows, componentIds, [
      ...(await otherIncidents(db, now())),
      ...(await otherMaintenances(db, planned, now())),
    ]);
    const names = await componentsById(
      db,
      found.flatMap(({ shared }) => shared),
    );
    return found.map(({ kind, id, name, from, until, shared }) => ({
      ...{ kind, id, name, from, until },
      components: shared.map((one) => names.get(one)?.name ?? ''),
    }));
  });
  return facts;
}

async function otherIncidents(db: Database, at: Instant): Promise<Other[]> {
  const open = await db.select().from(incidents).where(stillOpen);
  const stories = await updatesByIncident(
    db,
    open.map(({ id }) => id),
  );
  return open.map(({ id, name, startedAt }) => ({
    ...{ kind: 'incident', id, name, from: startedAt, until: untilSoon(at) },
    componentIds: latestComponents(oldestFirst(stories.get(id) ?? [])).map((one) => one.componentId),
  }));
}

async function otherMaintenances(db: Database, planned: Planned, at: Instant): Promise<Other[]> {
  const { windows, maintenanceId = '', seriesId } = planned;
  const first = Math.min(...windows.map(({ from }) => from)) as Instant;
  const last = Math.max(...windows.map(({ until }) => until)) as Instant;
  const rows = await db
    .select()
    .from(maintenances)
    .where(
      and(
        ...[isNull(maintenances.closedAt), notInArray(maintenances.status, ['completed', 'cancelled'])],
        // One that is late runs on.
        ...[lt(maintenances.scheduledFor, last), or(gt(maintenances.scheduledUntil, first), stillRunning)],
        ne(maintenances.id, maintenanceId),
        seriesId === undefined
          ? undefined
          : or(isNull(maintenances.seriesId), ne(maintenances.seriesId, seriesId)),
      ),
    );
  const components = await inBatches(
    rows.map(({ id }) => id),
    (ids) => db.select().from(maintenanceComponents).where(inArray(maintenanceComponents.maintenanceId, ids)),
  );
  const byMaintenance = grouped(components, (one) => one.maintenanceId);
  return rows.map(({ id, name, status, scheduledFor, scheduledUntil }) => ({
    ...{ kind: 'maintenance', id, name, from: scheduledFor },
    until: status === 'scheduled' ? scheduledUntil : (Math.max(scheduledUntil, at + 1) as Instant),
    componentIds: (byMaintenance.get(id) ?? []).map((one) => one.componentId),
  }));
}
