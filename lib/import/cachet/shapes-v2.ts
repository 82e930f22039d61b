import { z } from 'zod';
import type { Instant } from '#lib/domain/instant.ts';
import type { ReadTimes } from '#lib/import/files/parse-time.ts';
import { name } from '#lib/import/files/words.ts';
import { maybe, message, reference, times, whole, yesNo } from './fields.ts';
import { type Guarded, isPublic } from './shown.ts';
import type {
  CachetComponent,
  CachetGroup,
  CachetIncident,
  CachetSchedule,
  CachetSubscriber,
  CachetUpdate,
} from './source.ts';
import { isTimeOfAnswer } from './time-of-answer.ts';

// Cachet 2: https://docs.cachethq.io/v2.x, and what `app/Presenters` and `app/Models` of its branch 2.4 answer.

/** Of an incident: before 2.4 these were schedules, with a beginning and no end. */
const SCHEDULED = 0;
const COMPLETE = 2;

/** @param asked when it was asked */
export function shapesV2(read: ReadTimes, asked: Instant) {
  const { time, maybeTime } = times(read);
  /** Null where it is only the time of the question. */
  const keptTime = maybeTime.transform((at) => (at !== null && isTimeOfAnswer(at, asked) ? null : at));
  const row = { id: whole, created_at: time, updated_at: time };
  const written = (one: { id: number; created_at: Instant; updated_at: Instant }) => ({
    ...{ id: one.id, createdAt: one.created_at, updatedAt: one.updated_at },
  });
  const update = z
    .object({ ...row, status: whole, message })
    .transform((one): CachetUpdate => ({ ...written(one), status: one.status, message: one.message }));

  return {
    update,
    group: z
      .object({ ...row, name, order: whole.default(0), visible: whole.nullish() })
      .transform((one): Guarded<CachetGroup> => ({
        ...{ ...written(one), name: one.name, order: one.order, isPublic: isPublic(one.visible ?? null) },
      })),
    component: z
      .object({
        ...{ ...row, name, description: maybe, link: maybe, status: whole, order: whole.default(0) },
        ...{ group_id: reference, enabled: yesNo },
      })
      .transform(
        ({
          group_id: groupId,
          enabled,
          description,
          link,
          status,
          order,
          ...one
        }): Guarded<CachetComponent> => ({
          ...{ ...written(one), name: one.name, description, link, status, order, groupId },
          ...{ isGone: false, isPublic: enabled ?? true },
        }),
      ),
    /** Its updates are null where they have to be asked for. */
    incident: z
      .object({
        ...{ ...row, name, message, stickied: yesNo, component_id: reference, visible: whole.nullish() },
        status: whole.refine(
          (status) => status !== SCHEDULED,
          'says that it is a schedule, which has no end there',
        ),
        ...{ occurred_at: keptTime, permalink: maybe, updates: z.array(update).nullish() },
      })
      .transform(({ component_id: componentId, ...one }) => ({
        ...{ ...written(one), name: one.name, message: one.message, status: one.status, link: one.permalink },
        ...{ occurredAt: one.occurred_at ?? one.created_at, stickied: one.stickied ?? false },
        components: componentId === null ? [] : [{ componentId, status: null }],
        ...{ updates: one.updates ?? null, isPublic: isPublic(one.visible ?? null) },
      })),
    schedule: z
      .object({
        ...{ ...row, name, message, status: whole, scheduled_at: time, completed_at: keptTime },
        components: z.array(z.object({ component_id: whole, component_status: whole.nullish() })).default([]),
      })
      .transform((one): CachetSchedule => ({
        ...{ ...written(one), name: one.name, message: one.message, scheduledAt: one.scheduled_at },
        ...{ completedAt: one.completed_at, isComplete: one.status === COMPLETE, updates: [] },
        components: one.components.map((two) => ({
          ...{ componentId: two.component_id, status: two.component_status ?? null },
        })),
      })),
    subscriber: z
      .object({
        ...{ ...row, email: maybe, verified_at: keptTime, global: yesNo, slack_webhook_url: maybe },
        subscriptions: z.array(z.object({ component_id: whole })).nullish(),
      })
      .transform((one): CachetSubscriber => {
        const chosen = (one.subscriptions ?? []).map((two) => two.component_id);
        return {
          ...{ ...written(one), email: one.email, slack: one.slack_webhook_url },
          isVerified: one.verified_at !== null,
          componentIds: (one.global ?? chosen.length === 0) ? null : chosen,
        };
      }),
  };
}

export type IncidentV2 = Omit<Guarded<CachetIncident>, 'updates'> & {
  readonly updates: readonly CachetUpdate[] | null;
};
