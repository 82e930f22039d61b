import { z } from 'zod';
import { incidentOrThrow, storeIncident } from '#db/queries/incident.ts';
import { noteUse } from '#db/queries/template.ts';
import { insertUpdate, updatesOfIncident } from '#db/queries/update.ts';
import { incidents } from '#db/schema/index.ts';
import { incidentSays } from '#lib/domain/default-components.ts';
import { INCIDENT_STATUSES } from '#lib/domain/incident.ts';
import { latestComponents } from '#lib/domain/timeline.ts';
import { mustAffectComponents } from './affected.ts';
import { displayedAt, promised } from './dated.ts';
import { affectedComponents, flag, id, instant, oneOf, text } from './fields.ts';
import { dropGuessedEnd } from './guessed-end.ts';
import { verb } from './verb.ts';

export const PostUpdate = z.object({
  incidentId: id,
  status: oneOf(INCIDENT_STATUSES),
  body: text('Say in a sentence what is new.'),
  /** Left out: as they were last named; all operational when it is resolved. */
  components: affectedComponents.optional(),
  notify: flag,
  displayAt: instant.optional(),
  nextUpdateBy: instant.nullish(),
  /** What the form began with. */
  templateId: id.optional(),
});

export const postUpdate = verb({
  act: 'incident.write',
  schema: PostUpdate,
  async run(tx, { incidentId, status, body, ...input }) {
    const incident = await incidentOrThrow(tx, incidentId);
    const latest = latestComponents(await updatesOfIncident(tx, incidentId));
    const components = input.components ?? incidentSays(status, latest);
    await mustAffectComponents(tx, components, latest);
    const displayAt = displayedAt(input.displayAt, tx.now);
    const nextUpdateBy = promised(input.nextUpdateBy, displayAt, status === 'resolved');
    const notify = input.notify && !incident.backfilled;
    const update = { status, body, components, notify, displayAt, nextUpdateBy };
    const updateId = await insertUpdate(tx, { incidentId }, update);
    const dropped = await dropGuessedEnd(tx, incidents, incident, displayAt);
    await storeIncident(tx, incidentId);
    await noteUse(tx, input.templateId);
    await tx.record({
      type: 'update.posted',
      subjectId: incidentId,
      data: { incidentId, updateId, name: incident.name, status, notify, displayAt, ...dropped },
    });
    return { updateId };
  },
});
