import { z } from 'zod';
import type { Instant } from '#lib/domain/instant.ts';
import type { ReadTimes } from '#lib/import/files/parse-time.ts';
import { name } from '#lib/import/files/words.ts';
import { maybe, message, reference, times, whole, yesNo } from './fields.ts';
import type { CachetUpdate } from './source.ts';

// The columns of Cachet's tables, as the migrations of https://github.com/cachethq/core leave them. A Cachet 2 has the older
// names: it is migrated by the same ones.

export function shapesOfTables(read: ReadTimes) {
  const { time, maybeTime } = times(read);
  const row = { id: whole, created_at: time, updated_at: maybeTime };
  const deleted = { deleted_at: maybeTime };
  const written = (one: { id: number; created_at: Instant; updated_at: Instant | null }) => ({
    ...{ id: one.id, createdAt: one.created_at, updatedAt: one.updated_at ?? one.created_at },
  });
  return {
    written,
    group: z.object({ ...row, name, order: whole.nullish(), visible: whole.nullish() }),
    component: z.object({
      ...{ ...row, ...deleted, name, description: maybe, link: maybe, status: whole.nullish() },
      ...{ order: whole.nullish(), enabled: yesNo, group_id: reference, component_group_id: reference },
    }),
    incident: z.object({
      ...{ ...row, ...deleted, name, message, status: whole.nullish(), visible: whole.nullish() },
      ...{ stickied: yesNo, component_id: reference, occurred_at: maybeTime, guid: maybe },
    }),
    update: z
      .object({
        ...{ ...row, status: whole.nullish(), message, incident_id: reference },
        ...{ updateable_id: reference, updateable_type: maybe },
      })
      .transform((one): CachetUpdate & { readonly of: string } => ({
        ...{ ...written(one), status: one.status ?? null, message: one.message },
        of: ownerOf(one.updateable_type, one.updateable_id ?? one.incident_id),
      })),
    /** `status_id` in Cachet 2.4, `status` in early versions of 3. */
    incidentComponent: z
      .object({
        ...{ incident_id: whole, component_id: whole, component_status: whole.nullish() },
        ...{ status_id: whole.nullish(), status: whole.nullish() },
      })
      .transform((one) => ({
        of: one.incident_id,
        named: {
          componentId: one.component_id,
          status: one.component_status ?? one.status ?? one.status_id ?? null,
        },
      })),
    schedule: z.object({
      ...{ ...row, ...deleted, name, message, status: whole.nullish(), scheduled_at: time },
      completed_at: maybeTime,
    }),
    scheduleComponent: z
      .object({ schedule_id: whole, component_id: whole, component_status: whole.nullish() })
      .transform((one) => ({
        of: one.schedule_id,
        named: { componentId: one.component_id, status: one.component_status ?? null },
      })),
    subscriber: z.object({
      ...{ ...row, email: maybe, verified_at: maybeTime, email_verified_at: maybeTime, global: yesNo },
      slack_webhook_url: maybe,
    }),
    subscription: z.object({ subscriber_id: whole, component_id: reference }),
  };
}

export const Setting = z.object({ name: z.string(), group: maybe, value: maybe, payload: maybe });

/** `incident 7`: in Cachet 3 the type is a short name, or the whole name of a class. */
export function ownerOf(type: string | null, number: number | null): string {
  return `${/schedule$/i.test(type ?? '') ? 'schedule' : 'incident'} ${number}`;
}
