import { z } from 'zod';
import { toTheSecond, toTheSecondOrNull } from '#lib/api/times.ts';
import { COMPONENT_STATUSES } from '#lib/domain/level.ts';
import { CLOCKED_STEPS, MAINTENANCE_STATUSES } from '#lib/domain/maintenance.ts';
import { notFound } from '#lib/errors.ts';
import { repeatText } from '#lib/i18n/repeat.ts';
import { type SeriesDate, seriesForStaff } from '#lib/reads/maintenance-series.ts';
import { pageSettings } from '#lib/reads/page.ts';
import { endOf } from '#lib/verbs/plan-ahead.ts';

/** One of the next ten, or of those that are planned. */
const Dated = z.object({
  /** Names it, wherever it is moved: as the rule gives it, on the clock of the series. */
  date: z.string(),
  /** Of a maintenance, or what it is while it is none. */
  status: z.enum([...MAINTENANCE_STATUSES, 'not_planned', 'left_out']),
  /** The maintenance that was made of it. */
  incident_id: z.string().nullable(),
  scheduled_for: z.string(),
  scheduled_until: z.string(),
});

export const MaintenanceSeries = z
  .object({
    id: z.string(),
    page_id: z.string(),
    name: z.string(),
    body: z.string(),
    rule: z.string(),
    starts_at: z.string(),
    time_zone: z.string(),
    minutes: z.number(),
    /** How it repeats, in words. */
    repeats: z.string(),
    component_ids: z.array(z.string()),
    component_status: z.enum(COMPONENT_STATUSES),
    scheduled_auto_in_progress: z.boolean(),
    scheduled_auto_completed: z.boolean(),
    verify_minutes: z.number(),
    auto_transition_deliver_notifications_at_start: z.boolean(),
    auto_transition_deliver_notifications_at_verify: z.boolean(),
    auto_transition_deliver_notifications_at_end: z.boolean(),
    step_words: z.object(
      Object.fromEntries(CLOCKED_STEPS.map((step) => [step, z.string().nullable()])) as Record<
        (typeof CLOCKED_STEPS)[number],
        z.ZodNullable<z.ZodString>
      >,
    ),
    remind_hours_before: z.array(z.number()),
    announce_each_date: z.boolean(),
    ended_at: z.string().nullable(),
    created_at: z.string(),
    updated_at: z.string(),
    dates: z.array(Dated),
  })
  .meta({ id: 'MaintenanceSeries' });

/** A series as it stands. @throws Refusal `not_found` */
export async function seriesThere(id: string): Promise<z.input<typeof MaintenanceSeries>> {
  const [found, page] = [await seriesForStaff(id), await pageSettings()];
  if (!found || !page) throw notFound('series');
  const { series, componentIds, dates } = found;
  const { in_progress = null, verifying = null, completed = null } = series.stepWords;
  return {
    ...{ id, page_id: page.id, name: series.name, body: series.body, rule: series.rule },
    ...{ starts_at: series.startsAt, time_zone: series.zone, minutes: series.minutes },
    ...{ repeats: repeatText(series), component_ids: componentIds, component_status: series.during },
    scheduled_auto_in_progress: series.autoStart,
    scheduled_auto_completed: series.autoComplete,
    verify_minutes: series.verifyMinutes,
    auto_transition_deliver_notifications_at_start: series.tellStart,
    auto_transition_deliver_notifications_at_verify: series.tellVerify,
    auto_transition_deliver_notifications_at_end: series.tellEnd,
    step_words: { in_progress, verifying, completed },
    remind_hours_before: [...series.remindBefore],
    announce_each_date: series.announce,
    ended_at: toTheSecondOrNull(series.endedAt),
    created_at: toTheSecond(series.createdAt),
    updated_at: toTheSecond(series.updatedAt),
    dates: dates.map((one) => dateShape(one, series)),
  };
}

function dateShape({ local, at, state, maintenance }: SeriesDate, series: { readonly minutes: number }) {
  return {
    date: local,
    status: maintenance?.status ?? (state === 'skipped' ? ('left_out' as const) : ('not_planned' as const)),
    incident_id: maintenance?.id ?? null,
    scheduled_for: toTheSecond(maintenance?.scheduledFor ?? at),
    scheduled_until: toTheSecond(maintenance?.scheduledUntil ?? endOf(at, series)),
  };
}
