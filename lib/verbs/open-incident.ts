import { z } from 'zod';
import { storeIncident } from '#db/queries/incident.ts';
import { noteUse } from '#db/queries/template.ts';
import { insertUpdate } from '#db/queries/update.ts';
import { incidents } from '#db/schema/index.ts';
import { INCIDENT_STATUSES } from '#lib/domain/incident.ts';
import { IMPACTS } from '#lib/domain/level.ts';
import { newId } from '#lib/id.ts';
import { mustAffectComponents } from './affected.ts';
import { displayedAt, promised } from './dated.ts';
import { affectedComponents, flag, id, instant, line, metadata, oneOf, text } from './fields.ts';
import { verb } from './verb.ts';

export const OpenIncident = z.object({
  name: line('Give the incident a name.'),
  status: oneOf(INCIDENT_STATUSES),
  body: text('Say in a sentence what is happening.'),
  components: affectedComponents,
  /** Without it the impact follows from the components. */
  impactOverride: oneOf(IMPACTS).nullish(),
  notify: flag,
  /** In the past to enter what began earlier. */
  displayAt: instant.optional(),
  nextUpdateBy: instant.nullish(),
  /** Entered after the fact: nobody is told. */
  backfilled: flag.default(false),
  metadata: metadata.default({}),
  /** What the form began with. */
  templateId: id.optional(),
});

export const openIncident = verb({
  act: 'incident.write',
  schema: OpenIncident,
  async run(tx, { name, status, body, components, backfilled, metadata, ...input }) {
    await mustAffectComponents(tx, components);
    const displayAt = displayedAt(input.displayAt, tx.now);
    const nextUpdateBy = promised(input.nextUpdateBy, displayAt, status === 'resolved');
    const notify = input.notify && !backfilled;
    const impactOverride = input.impactOverride ?? null;
    const incidentId = newId();
    // `impact` and `startedAt` are what the first update says: `storeIncident` puts them right below.
    const copy = { status, impact: impactOverride ?? 'none', startedAt: displayAt } as const;
    const times = { createdAt: tx.now, updatedAt: tx.now };
    const facts = { name, impactOverride, backfilled, metadata };
    await tx.insert(incidents).values({ id: incidentId, ...facts, ...copy, ...times });
    const update = { status, body, components, notify, displayAt, nextUpdateBy };
    const updateId = await insertUpdate(tx, { incidentId }, update);
    await storeIncident(tx, incidentId);
    await noteUse(tx, input.templateId);
    await tx.record({
      type: 'incident.opened',
      subjectId: incidentId,
      data: { incidentId, updateId, name, status, notify, backfilled, displayAt },
    });
    return { incidentId, updateId };
  },
});
