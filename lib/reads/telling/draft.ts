import { z } from 'zod';
import { ANNOUNCED_TYPES } from '#lib/domain/announced.ts';
import { INCIDENT_STATUSES } from '#lib/domain/incident.ts';
import { IMPACTS } from '#lib/domain/level.ts';
import { BODY_MAX, NAME_MAX } from '#lib/domain/limits.ts';
import { MAINTENANCE_STATUSES } from '#lib/domain/maintenance.ts';
import {
  affectedComponents,
  componentIds,
  flag,
  id,
  instant,
  lineOrNull,
  looseText,
  oneOf,
} from '#lib/verbs/fields.ts';
import { RECURRENCE_FIELDS } from '#lib/verbs/series-fields.ts';

/**
 * What somebody is about to say, as far as it is written. It is asked of a form that is being filled in: what is missing
 * or wrong in it is not there yet, and no reason to show nothing.
 */
export const Draft = z.object({
  type: oneOf(ANNOUNCED_TYPES as [(typeof ANNOUNCED_TYPES)[0], ...typeof ANNOUNCED_TYPES]),
  /** Null for an incident or maintenance that is not there yet. */
  subjectId: id.nullable(),
  name: looseText(NAME_MAX).catch(''),
  body: looseText(BODY_MAX).catch(''),
  status: oneOf([...INCIDENT_STATUSES, ...MAINTENANCE_STATUSES])
    .nullable()
    .catch(null),
  /** Null: what such an update says when nobody says otherwise. */
  components: affectedComponents.nullable().catch(null),
  impactOverride: oneOf(IMPACTS).nullable().catch(null),
  displayAt: instant.nullable().catch(null),
  nextUpdateBy: instant.nullable().catch(null),
  backfilled: flag.catch(false),
  scheduledFor: instant.nullable().catch(null),
  scheduledUntil: instant.nullable().catch(null),
  componentIds: componentIds.catch([]),
  /** Of a series that is planned. */
  repeats: z.object(RECURRENCE_FIELDS).nullable().catch(null),
  /** Of a correction. */
  reason: lineOrNull.catch(null),
});

export type Draft = z.infer<typeof Draft>;
