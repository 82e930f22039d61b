import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { incidentOrThrow, storeIncident } from '#db/queries/incident.ts';
import { incidents } from '#db/schema/index.ts';
import { IMPACTS } from '#lib/domain/level.ts';
import { changedFields } from './changed-fields.ts';
import { id, line, metadata, oneOf, version } from './fields.ts';
import { verb } from './verb.ts';
import { mustBeCurrent } from './version.ts';

/** What is left out stays as it is. */
export const ChangeIncident = z.object({
  incidentId: id,
  version,
  name: line('Give the incident a name.').optional(),
  /** Null: the impact follows from the components. */
  impactOverride: oneOf(IMPACTS).nullish(),
  /** All of it. */
  metadata: metadata.optional(),
});

export const changeIncident = verb({
  act: 'incident.write',
  schema: ChangeIncident,
  async run(tx, { incidentId, version, ...given }) {
    const before = await incidentOrThrow(tx, incidentId);
    mustBeCurrent('incident', before, version);
    const changes = changedFields(before, given);
    if (changes === null) return { version };
    await tx
      .update(incidents)
      .set({
        ...changes.after,
        // What staff say of it here is what programs are told.
        ...(changes.after.impactOverride !== undefined && { tellsMaintenance: false }),
        version: version + 1,
      })
      .where(eq(incidents.id, incidentId));
    await storeIncident(tx, incidentId);
    await tx.record({
      type: 'incident.changed',
      subjectId: incidentId,
      data: { incidentId, name: before.name, ...changes },
    });
    return { version: version + 1 };
  },
});
