import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { incidentOrThrow } from '#db/queries/incident.ts';
import { userOrThrow } from '#db/queries/user.ts';
import { incidents } from '#db/schema/index.ts';
import { mayAct } from '#lib/domain/permission.ts';
import { ON_IT } from '#lib/domain/on-it.ts';
import { invalid } from '#lib/errors.ts';
import { id, oneOf } from './fields.ts';
import { verb } from './verb.ts';

export const StaffIncident = z.object({
  incidentId: id,
  part: oneOf(ON_IT),
  /** Null: nobody any more. */
  userId: id.nullable(),
});

const COLUMN = { commander: 'commanderId', communications: 'communicationsId' } as const;

/**
 * Who is on it: takes a part, or hands it to somebody. Without a version, since the last word on it is what everybody
 * goes by; nor does it make the incident another one for those who are editing it. Who can only read gets none; who could
 * act once keeps theirs, and the room says so.
 */
export const staffIncident = verb({
  act: 'incident.write',
  schema: StaffIncident,
  async run(tx, { incidentId, part, userId }) {
    const incident = await incidentOrThrow(tx, incidentId);
    const column = COLUMN[part];
    if (incident[column] === userId) return { userId };
    const person = userId === null ? null : await userOrThrow(tx, userId);
    if (person && !mayAct({ kind: 'user', ...person }, 'incident.write'))
      throw invalid('userId', `${person.name} can only read here. Choose somebody who can act.`);
    await tx
      .update(incidents)
      .set({ [column]: userId })
      .where(eq(incidents.id, incidentId));
    const byItself = tx.actor.kind === 'user' && tx.actor.id === userId;
    const data = { incidentId, name: incident.name, part, person: person?.name ?? null, byItself };
    await tx.record({ type: 'incident.staffed', subjectId: incidentId, data });
    return { userId };
  },
});
