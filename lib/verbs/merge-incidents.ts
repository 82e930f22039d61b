import { z } from 'zod';
import { followOn } from '#db/queries/follow-on.ts';
import { type IncidentRow, incidentOrThrow } from '#db/queries/incident.ts';
import { addLink } from '#db/queries/incident-links.ts';
import { updatesOfIncident } from '#db/queries/update.ts';
import { isOver } from '#lib/domain/incident.ts';
import { promiseKept, saidTogether } from '#lib/domain/parting.ts';
import { latestComponents } from '#lib/domain/timeline.ts';
import { invalid, Refusal } from '#lib/errors.ts';
import { t } from '#lib/i18n/t.ts';
import { flag, id, textIfAny } from './fields.ts';
import { postUpdate } from './post-update.ts';
import { verb } from './verb.ts';

export const MergeIncidents = z.object({
  incidentId: id,
  /** The one that goes on. */
  intoId: id,
  /** The last word on the one that ends. Left out: the standard words. */
  body: textIfAny(),
  /** What the one that goes on says of it. Left out: the standard words. */
  intoBody: textIfAny(),
  /** Whether subscribers are told, by the one that goes on: it reaches those of both. */
  notify: flag,
});

/**
 * Two incidents turn out to be one. Each keeps its page and all that was said on it; the one ends with a word that says where
 * it goes on, and what it said of components is said by the other from then on. Whoever followed it follows the other.
 */
export const mergeIncidents = verb({
  act: 'incident.write',
  schema: MergeIncidents,
  async run(tx, { incidentId, intoId, notify, ...words }) {
    if (incidentId === intoId) throw invalid('intoId', 'Choose another incident: this is the one that ends.');
    const [incident, into] = [await incidentOrThrow(tx, incidentId), await incidentOrThrow(tx, intoId)];
    mustBeOpen(incident, into);
    const [story, intoStory] = [await updatesOfIncident(tx, incidentId), await updatesOfIncident(tx, intoId)];
    await followOn(tx, incidentId, intoId);
    const { updateId: lastId } = await postUpdate.within(tx, {
      ...{ incidentId, status: 'resolved', notify: false },
      body: words.body ?? t('update.merged', { name: into.name }),
    });
    const { updateId } = await postUpdate.within(tx, {
      ...{ incidentId: intoId, status: into.status, notify },
      body: words.intoBody ?? t('update.tookIn', { name: incident.name }),
      components: saidTogether(latestComponents(intoStory), latestComponents(story)),
      nextUpdateBy: promiseKept(intoStory.at(-1)?.nextUpdateBy, tx.now),
    });
    const linkId = await addLink(tx, 'merged', { incidentId, otherId: intoId });
    await tx.record({
      type: 'incident.merged',
      subjectId: incidentId,
      data: {
        ...{ incidentId, name: incident.name, otherName: into.name, linkId },
        ...{ updateId, alsoSaid: [lastId], linked: [{ kind: 'incident', id: intoId }] },
      },
    });
    return { incidentId, intoId, updateId };
  },
});

function mustBeOpen(incident: IncidentRow, into: IncidentRow): void {
  if (isOver(into)) throw invalid('intoId', 'This incident is over. Choose one that is open.');
  if (isOver(incident))
    throw new Refusal('invalid', 'This incident is over: link the two instead of merging them.');
}
