import { z } from 'zod';
import { incidentOrThrow } from '#db/queries/incident.ts';
import { addLink, linkBetween, type LinkEnds } from '#db/queries/incident-links.ts';
import { maintenanceOrThrow } from '#db/queries/maintenance.ts';
import { storyKind } from '#db/queries/story-kind.ts';
import { invalid } from '#lib/errors.ts';
import { id } from './fields.ts';
import { verb } from './verb.ts';

export const LinkIncidents = z.object({
  incidentId: id,
  /** Of another incident, which it is related to then; or of the maintenance that brought it about. */
  otherId: id,
});

/** Both pages name each other. Nobody is told. */
export const linkIncidents = verb({
  act: 'incident.write',
  schema: LinkIncidents,
  async run(tx, { incidentId, otherId }) {
    const incident = await incidentOrThrow(tx, incidentId);
    if (incidentId === otherId) throw invalid('otherId', 'Choose another one: this is the incident itself.');
    const isIncident = (await storyKind(tx, otherId)) === 'incident';
    const [first, second] = incidentId < otherId ? [incidentId, otherId] : [otherId, incidentId];
    const ends: LinkEnds = isIncident
      ? { incidentId: first, otherId: second }
      : { incidentId, maintenanceId: otherId };
    if (await linkBetween(tx, ends)) throw invalid('otherId', 'These two are linked already.');
    const kind = isIncident ? 'related' : 'maintenance';
    const linkId = await addLink(tx, kind, ends);
    const other = isIncident ? await incidentOrThrow(tx, otherId) : await maintenanceOrThrow(tx, otherId);
    await tx.record({
      type: 'incident.linked',
      subjectId: incidentId,
      data: {
        ...{ incidentId, name: incident.name, kind, linkId, otherName: other.name },
        linked: [{ kind: isIncident ? 'incident' : 'maintenance', id: otherId }],
      },
    });
    return { linkId };
  },
});
