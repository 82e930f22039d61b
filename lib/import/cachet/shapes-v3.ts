import { z } from 'zod';
import type { Instant } from '#lib/domain/instant.ts';
import type { ReadTimes } from '#lib/import/files/parse-time.ts';
import { name } from '#lib/import/files/words.ts';
import { maybe, message, times, whole, yesNo } from './fields.ts';
import { type Guarded, isPublic } from './shown.ts';
import type {
  CachetComponent,
  CachetGroup,
  CachetIncident,
  CachetNamed,
  CachetSchedule,
  CachetSubscriber,
  CachetUpdate,
} from './source.ts';

// Cachet 3: https://docs.cachethq.io/api-reference, and `src/Http/Resources` of https://github.com/cachethq/core. Its answers
// are JSON:API: what belongs to a thing is named by it, and stands beside it.

const identifier = z.object({ type: z.string(), id: z.string().regex(/^[\w-]{1,64}$/, 'is not an id') });
const resource = identifier.extend({
  attributes: z.looseObject({}),
  relationships: z
    .record(z.string(), z.object({ data: z.union([z.array(identifier), identifier, z.null()]).optional() }))
    .optional(),
});

export type Resource = z.output<typeof resource>;

export const Listed = z.object({ data: z.array(resource), included: z.array(resource).default([]) });
export const One = z.object({ data: resource, included: z.array(resource).default([]) });

/** What a resource names under a name, as far as it stands beside it. */
export function related(of: Resource, key: string, included: readonly Resource[]): Resource[] {
  const data = of.relationships?.[key]?.data ?? [];
  return (Array.isArray(data) ? data : [data]).flatMap(
    ({ type, id }) => included.find((one) => one.type === type && one.id === id) ?? [],
  );
}

const status = z.object({ value: whole.nullish() }).nullish();

export function shapesV3(read: ReadTimes, base: string) {
  const { time, maybeTime } = times(read);
  const at = z.object({ string: time });
  const maybeAt = z
    .object({ string: maybeTime })
    .nullish()
    .transform((given) => given?.string ?? null);
  const row = { id: whole, created: at, updated: at };
  const written = (one: { id: number; created: { string: Instant }; updated: { string: Instant } }) => ({
    ...{ id: one.id, createdAt: one.created.string, updatedAt: one.updated.string },
  });
  /** A component as an incident or a schedule names it, with what it is or will be for as long. */
  const named = z
    .object({ id: whole, pivot: z.object({ component_status: status }).nullish() })
    .transform((one): CachetNamed => ({
      ...{ componentId: one.id, status: one.pivot?.component_status?.value ?? null },
    }));
  const update = z.object({ ...row, status, message }).transform((one): CachetUpdate => ({
    ...written(one),
    status: one.status?.value ?? null,
    message: one.message,
  }));
  const ofStory = { components: z.array(named), updates: z.array(update) };

  return {
    group: z
      .object({ ...row, name, order: whole.default(0), visible: whole.nullish() })
      .transform((one): Guarded<CachetGroup> => ({
        ...{ ...written(one), name: one.name, order: one.order, isPublic: isPublic(one.visible ?? null) },
      })),
    /** With the number of its group beside what it says of itself. */
    component: z
      .object({
        ...{ ...row, name, description: maybe, link: maybe, status, order: whole.nullish(), enabled: yesNo },
        groupId: whole.nullable(),
      })
      .transform(({ description, link, groupId, ...one }): Guarded<CachetComponent> => ({
        ...{ ...written(one), name: one.name, description, link, groupId, order: one.order ?? 0 },
        ...{ status: one.status?.value ?? 0, isGone: false, isPublic: one.enabled ?? true },
      })),
    incident: z
      .object({
        ...{ ...row, ...ofStory, name, message, status, stickied: yesNo, visible: whole.nullish() },
        ...{ occurred: maybeAt, guid: maybe },
      })
      .transform(({ components, updates, message, ...one }): Guarded<CachetIncident> => ({
        ...{ ...written(one), name: one.name, message, status: one.status?.value ?? 0, components, updates },
        ...{ occurredAt: one.occurred ?? one.created.string, stickied: one.stickied ?? false },
        ...{ link: one.guid && `${base}/incidents/${one.guid}`, isPublic: isPublic(one.visible ?? null) },
      })),
    schedule: z
      .object({ ...row, ...ofStory, name, message, scheduled: at, completed: maybeAt })
      .transform(({ components, updates, message, ...one }): CachetSchedule => ({
        ...{ ...written(one), name: one.name, message, components, updates },
        ...{ scheduledAt: one.scheduled.string, completedAt: one.completed, isComplete: null },
      })),
    subscriber: z
      .object({ ...row, email: maybe, global: yesNo, verified: yesNo, components: z.array(named) })
      .transform((one): CachetSubscriber => ({
        ...{ ...written(one), email: one.email, slack: null, isVerified: one.verified ?? false },
        componentIds:
          (one.global ?? one.components.length === 0) ? null : one.components.map((two) => two.componentId),
      })),
  };
}
