import { z } from 'zod';
import { firstDuePostmortem } from '#db/queries/due-postmortem.ts';
import { incidentOrThrow } from '#db/queries/incident.ts';
import { postmortemOrThrow } from '#db/queries/postmortem.ts';
import { reader } from '#db/open.ts';
import { now } from '#lib/clock.ts';
import { CLOCK } from '#lib/domain/actor.ts';
import { wholeDocument } from '#lib/domain/postmortem.ts';
import { showToReaders } from './show-postmortem.ts';
import { verb } from './verb.ts';

const publishDue = verb({
  act: 'postmortem.due',
  schema: z.object({}),
  async run(tx) {
    let published = 0;
    for (;;) {
      const due = await firstDuePostmortem(tx, tx.now);
      if (!due) return { published };
      const stored = await postmortemOrThrow(tx, due.incidentId);
      const { notify, ...waiting } = stored.waiting!;
      await showToReaders(tx, {
        incident: await incidentOrThrow(tx, due.incidentId),
        ...{ stored, document: wholeDocument(waiting), notify, reason: null },
        version: stored.version + 1,
      });
      published += 1;
    }
  },
});

/** Publishes each postmortem whose time has come, as it stood when the time was set. Costs one read while none is due. */
export async function publishDuePostmortems(): Promise<{ published: number }> {
  return (await firstDuePostmortem(reader(), now())) ? publishDue(CLOCK, {}) : { published: 0 };
}
