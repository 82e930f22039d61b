import { z } from 'zod';
import { type MaintenanceRow, maintenanceOrThrow } from '#db/queries/maintenance.ts';
import { madeOfSeries, type SeriesRow, seriesOrThrow } from '#db/queries/maintenance-series.ts';
import { type Tx, write } from '#db/write.ts';
import { type Call, operation } from '#lib/api/operation.ts';
import { flag, orNone, text, timestamp } from '#lib/api/fields.ts';
import { invalid } from '#lib/errors.ts';
import { cancelMaintenance } from '#lib/verbs/cancel-maintenance.ts';
import { moveMaintenance } from '#lib/verbs/move-maintenance.ts';
import { planOccurrenceNow } from '#lib/verbs/plan-occurrence.ts';
import { skipOccurrence, unplannedOrThrow } from '#lib/verbs/skip-occurrence.ts';
import { localTime, SERIES_FIELDS as fieldNames } from './series-fields.ts';
import { MaintenanceSeries, seriesThere } from './series-shape.ts';

const DATES = '/pages/{page_id}/maintenance_series/{series_id}/dates';
const tag = 'maintenance series';
const wrapper = 'date';

/** Which date: as the series lists it, wherever it was moved since. */
const Which = z.object({ date: localTime });
const Said = Which.extend({ body: text.nullish(), deliver_notifications: orNone(flag) });
const saidBy = ({ body, deliver_notifications }: z.output<typeof Said>) => ({
  body: body?.trim() ? body : undefined,
  notify: deliver_notifications ?? true,
});

interface Found {
  readonly series: SeriesRow;
  readonly occurrence: string;
  /** The maintenance that was made of it, if one was. */
  readonly made: MaintenanceRow | undefined;
}

/** Does it in one transaction, and answers with the series as it is then. */
async function withDate<Body extends z.output<typeof Which>>(
  { actor, params, body }: Call<unknown, Body>,
  act: (tx: Tx, found: Found) => Promise<void>,
) {
  const seriesId = params.series_id!;
  await write(actor, async (tx) => {
    const series = await seriesOrThrow(tx, seriesId);
    const occurrence = body.date.trim();
    const made = (await madeOfSeries(tx, series, tx.now)).find((one) => one.occurrence === occurrence);
    await act(tx, { series, occurrence, made });
  });
  return seriesThere(seriesId);
}

const dateOf = ({ series: { id: seriesId, version }, occurrence }: Found) => ({
  seriesId,
  version,
  occurrence,
});

/** Single dates of a series. What was planned is a maintenance, which can be changed by itself too. */
export const SERIES_DATE_OPERATIONS = [
  operation({
    id: 'moveMaintenanceDate',
    ...{ methods: ['PUT'], path: `${DATES}/move`, tag, summary: 'Give one date of a series another window' },
    scopes: ['incidents'],
    body: { wrapper, schema: Said.extend({ scheduled_for: timestamp, scheduled_until: timestamp }) },
    ...{ status: 200, answer: MaintenanceSeries, fieldNames },
    run: (call) =>
      withDate(call, async (tx, found) => {
        const { scheduled_for: scheduledFor, scheduled_until: scheduledUntil } = call.body;
        if (!found.made && found.series.skipped.includes(found.occurrence))
          throw invalid('date', 'It is left out. Take it back in first.');
        const maintenanceId =
          found.made?.id ??
          (await planOccurrenceNow.within(tx, { ...dateOf(found), notify: false })).maintenanceId;
        const stands = await maintenanceOrThrow(tx, maintenanceId);
        if (stands.scheduledFor === scheduledFor && stands.scheduledUntil === scheduledUntil) return;
        const window = { scheduledFor, scheduledUntil };
        await moveMaintenance.within(tx, {
          ...{ maintenanceId, version: stands.version, ...window },
          ...saidBy(call.body),
        });
      }),
  }),
  operation({
    id: 'cancelMaintenanceDate',
    ...{ methods: ['PUT'], path: `${DATES}/cancel`, tag },
    summary: 'Cancel one date of a series; one that is no maintenance yet is left out',
    scopes: ['incidents'],
    body: { wrapper, schema: Said },
    ...{ status: 200, answer: MaintenanceSeries, fieldNames },
    run: (call) =>
      withDate(call, async (tx, found) => {
        const { made, series } = found;
        if (made?.status === 'cancelled' || (!made && series.skipped.includes(found.occurrence))) return;
        if (!made) await skipOccurrence.within(tx, { ...dateOf(found), skip: true });
        else
          await cancelMaintenance.within(tx, {
            ...{ maintenanceId: made.id, version: made.version },
            ...saidBy(call.body),
          });
      }),
  }),
  operation({
    id: 'restoreMaintenanceDate',
    ...{ methods: ['PUT'], path: `${DATES}/restore`, tag },
    summary: 'Take a date back in that was left out; what was cancelled stays so, since readers have read it',
    scopes: ['incidents'],
    body: { wrapper, schema: Which },
    ...{ status: 200, answer: MaintenanceSeries, fieldNames },
    run: (call) =>
      withDate(call, async (tx, found) => {
        if (found.made?.status === 'cancelled')
          throw invalid('date', 'It was cancelled, and readers have read so. Schedule a maintenance for it.');
        if (found.made) return;
        if (found.series.skipped.includes(found.occurrence))
          await skipOccurrence.within(tx, { ...dateOf(found), skip: false });
        else await unplannedOrThrow(tx, found.series, found.occurrence, tx.now);
      }),
  }),
];
