import { z } from 'zod';
import { flag, ids, oneOf, orNone, text, timestamp } from '#lib/api/fields.ts';
import { INCIDENT_STATUSES } from '#lib/domain/incident.ts';
import { COMPONENT_STATUSES, type ComponentStatus, IMPACTS } from '#lib/domain/level.ts';
import { MAINTENANCE_STATUSES } from '#lib/domain/maintenance.ts';
import { COMPONENTS_MAX } from '#lib/domain/limits.ts';
import { parseInput } from '#lib/parse.ts';
import { metadata, textIfAny } from '#lib/verbs/fields.ts';

const withTime = (given: unknown) =>
  typeof given === 'string' && /^\d{4}-\d\d-\d\d$/.test(given.trim()) ? `${given.trim()}T00:00:00Z` : given;

const isThing = (given: unknown): given is { readonly id: string } =>
  typeof given === 'object' && given !== null && 'id' in given && typeof given.id === 'string';

/**
 * Statuses by the id of their component; an empty one only says that it is affected, and so does a list of ids. Clients
 * that send an incident back have a list of whole components here.
 */
const affected = z
  .preprocess(
    (given) =>
      Array.isArray(given)
        ? Object.fromEntries(given.map((one: unknown) => [isThing(one) ? one.id : String(one), null]))
        : given,
    z.record(z.string(), orNone(oneOf(COMPONENT_STATUSES)), {
      error: 'This is a status for each id of a component.',
    }),
  )
  .refine(
    (named) => Object.keys(named).length <= COMPONENTS_MAX,
    `These are too many: ${COMPONENTS_MAX} is the most.`,
  )
  .meta({
    type: 'object',
    additionalProperties: { enum: [...COMPONENT_STATUSES, ''] },
  });

/**
 * What programs say of an incident or a maintenance. What is left out stays as it is; what is not named here is ignored:
 * clients send whole incidents back.
 */
export const GivenIncident = z.object({
  name: text.optional(),
  /** `postmortem` is read, and says no more than `resolved`. */
  status: orNone(oneOf([...INCIDENT_STATUSES, 'postmortem', ...MAINTENANCE_STATUSES])),
  /** Null: it follows from the components. */
  impact_override: orNone(oneOf([...IMPACTS, 'maintenance'])),
  body: text.nullish(),
  components: affected.nullish(),
  component_ids: ids.nullish(),
  scheduled_for: orNone(timestamp),
  scheduled_until: orNone(timestamp),
  scheduled_auto_in_progress: orNone(flag),
  scheduled_auto_completed: orNone(flag),
  /** The same as `scheduled_auto_in_progress`. */
  scheduled_auto_transition: orNone(flag),
  /** Whether subscribers are told when the clock starts it, and when the clock completes it. */
  auto_transition_deliver_notifications_at_start: orNone(flag),
  auto_transition_deliver_notifications_at_end: orNone(flag),
  /** Subscribers are told again an hour before. */
  scheduled_remind_prior: orNone(flag),
  deliver_notifications: orNone(flag),
  metadata: metadata.nullish(),
});

/** What only a new one is given. */
export const CreatedIncident = GivenIncident.extend({
  name: text,
  /** Entered after the fact: it is over, and nobody is told. */
  backfilled: orNone(flag),
  /** When it began. A day is its first instant in UTC. */
  backfill_date: orNone(z.preprocess(withTime, timestamp)),
  /** When it ended, of one that is entered after the fact: what it says of components counts until then. */
  resolved_at: orNone(timestamp),
});

export type Given = z.output<typeof GivenIncident>;

/** What it is called where a verb calls it otherwise. */
export const INCIDENT_FIELDS: Readonly<Record<string, string>> = {
  autoStart: 'scheduled_auto_in_progress',
  autoComplete: 'scheduled_auto_completed',
  tellStart: 'auto_transition_deliver_notifications_at_start',
  tellEnd: 'auto_transition_deliver_notifications_at_end',
  remindBefore: 'scheduled_remind_prior',
  notify: 'deliver_notifications',
  displayAt: 'backfill_date',
};

/** Components by id with their status; null for those that are only said to be affected. */
export type NamedByGiven = ReadonlyMap<string, ComponentStatus | null>;

/** All components that are named in either way; null when none is. */
export function namedBy({ components, component_ids }: Given): NamedByGiven | null {
  if (!components && !component_ids) return null;
  return new Map([
    ...(component_ids ?? []).map((id) => [id, null] as const),
    ...Object.entries(components ?? {}).map(([id, status]) => [id, status ?? null] as const),
  ]);
}

/** The words as the verbs keep them; undefined for none. */
export function cleanBody({ body }: Given): string | undefined {
  return body ? parseInput(z.object({ body: textIfAny() }), { body }).body : undefined;
}
