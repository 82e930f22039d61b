import { eq } from 'drizzle-orm';
import type { MaintenanceRow } from '#db/queries/maintenance.ts';
import { maintenanceOrThrow } from '#db/queries/maintenance.ts';
import { madeOfSeries, type SeriesRow } from '#db/queries/maintenance-series.ts';
import { updatesOfMaintenance } from '#db/queries/update.ts';
import { maintenances } from '#db/schema/index.ts';
import type { Tx } from '#db/write.ts';
import type { Occurrence } from '#lib/domain/recurrence/occurrences.ts';
import { pairUp } from '#lib/domain/recurrence/pair-up.ts';
import { occurrencesToPlan } from '#lib/domain/recurrence/planned-ahead.ts';
import { callOff } from './call-off.ts';
import { changeMaintenance } from './change-maintenance.ts';
import { editUpdate } from './edit-update.ts';
import { componentsThere, endOf, planOccurrence, planOf } from './plan-ahead.ts';
import { setWindow } from './set-window.ts';

interface Telling {
  /** Said with the new window. */
  readonly body?: string | undefined;
  readonly notify: boolean;
}

/**
 * Brings the maintenances that are to come in line with a series that was changed: but for those that somebody moved, cancelled
 * or said something of. Subscribers get one message at most: of the first that has another window, is called off or is new.
 */
export async function followSeries(
  tx: Tx,
  before: SeriesRow,
  after: SeriesRow,
  telling: Telling,
): Promise<void> {
  const made = await madeOfSeries(tx, after, tx.now);
  const rows: MaintenanceRow[] = [];
  for (const row of made) if (await follows(tx, before, row)) rows.push(row);
  const others = made.filter((row) => !rows.includes(row));
  const settled = others.map(({ occurrence, status, scheduledFor }) => ({
    local: occurrence!,
    begins: status === 'scheduled' ? scheduledFor : null,
  }));
  const { kept, gone, added } = pairUp(rows, occurrencesToPlan(after, settled, after.skipped, tx.now));
  // Two may change places, and none is there twice.
  for (const { id } of rows) await setOccurrence(tx, id, null);
  let { notify } = telling;
  for (const { row, occurrence } of kept) {
    const wasMoved = await bringInLine(tx, row, occurrence, after, { ...telling, notify });
    notify &&= !wasMoved;
  }
  for (const row of gone) {
    await callOff(tx, row, { ...telling, notify });
    notify = false;
  }
  for (const occurrence of added) {
    await planOccurrence(tx, after, occurrence, notify);
    notify = false;
  }
}

/** Whether nobody has touched it since its series wrote it. */
async function follows(tx: Tx, before: SeriesRow, row: MaintenanceRow): Promise<boolean> {
  const { status, asPlanned, version, scheduledFor } = row;
  if (status !== 'scheduled' || asPlanned !== version || scheduledFor <= tx.now) return false;
  const said = await updatesOfMaintenance(tx, row.id);
  return said.length === 1 && said[0]!.body === before.body;
}

/** @returns whether it has another window now */
async function bringInLine(
  tx: Tx,
  row: MaintenanceRow,
  { local, at }: Occurrence,
  series: SeriesRow,
  telling: Telling,
): Promise<boolean> {
  const { id: maintenanceId } = row;
  const [said] = await updatesOfMaintenance(tx, maintenanceId);
  if (said && said.body !== series.body) {
    const { id: updateId, version, status, components, displayAt, nextUpdateBy } = said;
    const edit = { updateId, version, status, components, displayAt, nextUpdateBy };
    await editUpdate.within(tx, { ...edit, body: series.body });
  }
  const componentIds = await componentsThere(tx, series.id);
  const { version } = await maintenanceOrThrow(tx, maintenanceId);
  await changeMaintenance.within(tx, { maintenanceId, version, ...planOf(series), componentIds });
  const [scheduledFor, scheduledUntil] = [at, endOf(at, series)];
  const wasMoved = row.scheduledFor !== scheduledFor || row.scheduledUntil !== scheduledUntil;
  if (wasMoved) {
    const current = await maintenanceOrThrow(tx, maintenanceId);
    await setWindow(tx, 'maintenance.moved', current, { scheduledFor, scheduledUntil }, telling);
  }
  await setOccurrence(tx, maintenanceId, local);
  return wasMoved;
}

/** As its series has it now. */
async function setOccurrence(tx: Tx, id: string, occurrence: string | null): Promise<void> {
  const { version } = await maintenanceOrThrow(tx, id);
  await tx.update(maintenances).set({ occurrence, asPlanned: version }).where(eq(maintenances.id, id));
}
