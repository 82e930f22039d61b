import { z } from 'zod';
import { allSeries, seriesOrThrow } from '#db/queries/maintenance-series.ts';
import { reader } from '#db/open.ts';
import { write } from '#db/write.ts';
import { flag, orNone, paging, text } from '#lib/api/fields.ts';
import { operation } from '#lib/api/operation.ts';
import { paged } from '#lib/api/paged.ts';
import { pageSettings } from '#lib/reads/page.ts';
import { changeSeries } from '#lib/verbs/change-series.ts';
import { endSeries } from '#lib/verbs/end-series.ts';
import { scheduleSeries } from '#lib/verbs/schedule-series.ts';
import { SERIES_DATE_OPERATIONS } from './series-dates.ts';
import { GivenSeries, localTime, SERIES_FIELDS as fieldNames, seriesPlan } from './series-fields.ts';
import { MaintenanceSeries, seriesThere } from './series-shape.ts';

const ALL = '/pages/{page_id}/maintenance_series';
const ONE = `${ALL}/{series_id}`;
const tag = 'maintenance series';
const wrapper = 'maintenance_series';

/** Maintenance that repeats. Statuspage has nothing like it; there each date is a scheduled incident, as it is here too. */
export const MAINTENANCE_SERIES_OPERATIONS = [
  operation({
    id: 'listMaintenanceSeries',
    ...{ methods: ['GET'], path: ALL, tag },
    summary: 'List the series of maintenance by name, those that have ended last',
    scopes: ['read', 'incidents'],
    query: z.object(paging),
    ...{ status: 200, answer: z.array(MaintenanceSeries) },
    run: async ({ query }) => {
      const those = paged(await allSeries(reader()), query.page, query.per_page);
      const shapes = [];
      for (const { id } of those) shapes.push(await seriesThere(id));
      return shapes;
    },
  }),
  operation({
    id: 'createMaintenanceSeries',
    ...{ methods: ['POST'], path: ALL, tag },
    summary: 'Plan maintenance that repeats: subscribers are told of it once, with its first date',
    scopes: ['incidents'],
    body: {
      wrapper,
      schema: GivenSeries.extend({
        ...{ name: text, body: text, starts_at: localTime },
        rule: GivenSeries.shape.rule.unwrap(),
        minutes: GivenSeries.shape.minutes.unwrap(),
      }),
    },
    ...{ status: 201, answer: MaintenanceSeries, fieldNames },
    run: async ({ actor, body }) => {
      const plan = seriesPlan(body);
      const zone = plan.zone ?? (await pageSettings())?.timeZone;
      const { seriesId } = await scheduleSeries(actor, {
        ...plan,
        ...{ zone, componentIds: plan.componentIds ?? [] },
      });
      return seriesThere(seriesId);
    },
  }),
  operation({
    id: 'getMaintenanceSeries',
    ...{
      methods: ['GET'],
      path: ONE,
      tag,
      summary: 'Get a series of maintenance with its next dates: ten, or all that are planned',
    },
    scopes: ['read', 'incidents'],
    ...{ status: 200, answer: MaintenanceSeries },
    run: ({ params }) => seriesThere(params.series_id!),
  }),
  operation({
    id: 'updateMaintenanceSeries',
    ...{ methods: ['PATCH', 'PUT'], path: ONE, tag },
    summary: 'Change a series, with its dates to come but for those that were changed by themselves',
    scopes: ['incidents'],
    // What is said where dates move or are called off: of the first of them.
    body: { wrapper, schema: GivenSeries.extend({ window_body: text.nullish() }) },
    ...{ status: 200, answer: MaintenanceSeries, fieldNames },
    run: async ({ actor, params, body: { window_body, ...given } }) => {
      const seriesId = params.series_id!;
      await write(actor, async (tx) => {
        const { version } = await seriesOrThrow(tx, seriesId);
        const words = window_body ?? undefined;
        await changeSeries.within(tx, { seriesId, version, ...seriesPlan(given), words });
      });
      return seriesThere(seriesId);
    },
  }),
  operation({
    id: 'endMaintenanceSeries',
    ...{ methods: ['PUT'], path: `${ONE}/end`, tag },
    summary:
      'End a series: nothing more is planned of it; with cancel_planned, what is planned is cancelled too',
    scopes: ['incidents'],
    body: {
      wrapper,
      schema: z.object({
        cancel_planned: orNone(flag),
        body: text.nullish(),
        deliver_notifications: orNone(flag),
      }),
    },
    ...{ status: 200, answer: MaintenanceSeries, fieldNames },
    run: async ({ actor, params, body }) => {
      const seriesId = params.series_id!;
      await write(actor, async (tx) => {
        const { version, endedAt } = await seriesOrThrow(tx, seriesId);
        if (endedAt !== null) return;
        await endSeries.within(tx, {
          ...{ seriesId, version, cancelPlanned: body.cancel_planned ?? false },
          ...{ body: body.body ?? undefined, notify: body.deliver_notifications ?? true },
        });
      });
      return seriesThere(seriesId);
    },
  }),
  ...SERIES_DATE_OPERATIONS,
];
