import { z } from 'zod';
import { INCIDENT_STATUSES } from '#lib/domain/incident.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { IMPACTS } from '#lib/domain/level.ts';
import { invalid } from '#lib/errors.ts';
import { mustBeComponents } from './affected.ts';
import { affectedComponents, instant, line, oneOf, text } from './fields.ts';
import { openIncident } from './open-incident.ts';
import { postUpdate } from './post-update.ts';
import { verb } from './verb.ts';

const MOST_UPDATES = 50;

export const RecordIncident = z.object({
  name: line('Give the incident a name.'),
  /** Without it the impact follows from the components. */
  impactOverride: oneOf(IMPACTS).nullish(),
  /** Its whole story, in any order. */
  updates: z
    .array(
      z.object({
        displayAt: instant,
        status: oneOf(INCIDENT_STATUSES),
        body: text('Say in a sentence what was so then.'),
        /** Left out: as they were last named; all operational when it is resolved. */
        components: affectedComponents.optional(),
      }),
      { error: 'Say what happened.' },
    )
    .min(1, 'Say what happened.')
    .max(MOST_UPDATES, `Enter at most ${MOST_UPDATES} updates at once.`),
});

/** An incident of the past with all that was said of it, in one go. It counts for uptime, and nobody is told. */
export const recordIncident = verb({
  act: 'incident.write',
  schema: RecordIncident,
  async run(tx, { name, impactOverride, updates }) {
    for (const [index, { displayAt, components = [] }] of updates.entries()) {
      mustBePast(displayAt, tx.now, index);
      await mustBeComponents(
        tx,
        components.map((one) => one.componentId),
        (at) => `updates.${index}.components.${at}.componentId`,
      );
    }
    // What was said at the same minute stays in the order in which it was entered.
    const [first, ...later] = [...updates].sort((a, b) => a.displayAt - b.displayAt);
    const quiet = { notify: false, nextUpdateBy: null };
    const { incidentId } = await openIncident.within(tx, {
      ...{ name, impactOverride, backfilled: true, ...quiet },
      ...{ ...first, components: first?.components ?? [] },
    });
    for (const update of later) await postUpdate.within(tx, { incidentId, ...update, ...quiet });
    return { incidentId };
  },
});

function mustBePast(at: Instant, now: Instant, index: number): void {
  if (at > now) throw invalid(`updates.${index}.displayAt`, 'This is still to come.');
}
