import { z } from 'zod';
import { followOn } from '#db/queries/follow-on.ts';
import { incidentOrThrow } from '#db/queries/incident.ts';
import { addLink } from '#db/queries/incident-links.ts';
import { updatesOfIncident } from '#db/queries/update.ts';
import { isOver } from '#lib/domain/incident.ts';
import { promiseKept, saidApart } from '#lib/domain/parting.ts';
import { latestComponents } from '#lib/domain/timeline.ts';
import { invalid, Refusal } from '#lib/errors.ts';
import { t } from '#lib/i18n/t.ts';
import { componentIds, flag, id, line, text, textIfAny } from './fields.ts';
import { openIncident } from './open-incident.ts';
import { postUpdate } from './post-update.ts';
import { verb } from './verb.ts';

export const SplitIncident = z.object({
  incidentId: id,
  /** Of the new one. */
  name: line('Give the new incident a name.'),
  /** Those that become an incident of their own. */
  componentIds: componentIds.min(1, 'Choose the components that become an incident of their own.'),
  /** The first words of the new one. */
  body: text('Say in a sentence what is happening.'),
  /** What the old one says of it. Left out: the standard words. */
  restBody: textIfAny(),
  /** Whether subscribers are told, by the new one: it reaches those who follow the old one, too. */
  notify: flag,
});

/**
 * A part of an incident turns out to be a matter of its own. Its components go on in a new one, as they were last said to be;
 * the old one goes on without them. Whoever follows the old one follows both.
 */
export const splitIncident = verb({
  act: 'incident.write',
  schema: SplitIncident,
  async run(tx, { incidentId, name, componentIds, body, restBody, notify }) {
    const incident = await incidentOrThrow(tx, incidentId);
    if (isOver(incident)) throw new Refusal('invalid', 'This incident is over: there is nothing to split.');
    const story = await updatesOfIncident(tx, incidentId);
    const latest = latestComponents(story);
    const { taken, left } = saidApart(latest, componentIds);
    if (taken.length < componentIds.length)
      throw invalid('componentIds', 'Choose components that this incident names.');
    if (taken.length === latest.length)
      throw invalid('componentIds', 'Leave at least one: else rename the incident instead.');
    const { status } = incident;
    const nextUpdateBy = promiseKept(story.at(-1)?.nextUpdateBy, tx.now);
    const opened = await openIncident.within(tx, {
      ...{ name, status, body, components: taken, notify, nextUpdateBy },
    });
    await followOn(tx, incidentId, opened.incidentId);
    const rest = await postUpdate.within(tx, {
      ...{ incidentId, status, components: left, notify: false, nextUpdateBy },
      body: restBody ?? t('update.splitOff', { name }),
    });
    const linkId = await addLink(tx, 'split', { incidentId: opened.incidentId, otherId: incidentId });
    await tx.record({
      type: 'incident.split',
      subjectId: opened.incidentId,
      data: {
        ...{ incidentId: opened.incidentId, name, otherName: incident.name, linkId },
        ...{ updateId: opened.updateId, alsoSaid: [rest.updateId] },
        linked: [{ kind: 'incident', id: incidentId }],
      },
    });
    return opened;
  },
});
