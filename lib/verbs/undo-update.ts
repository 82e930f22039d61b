import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { isTakenBack } from '#db/queries/taken-back.ts';
import { toldSoFar } from '#db/queries/told-so-far.ts';
import type { Database } from '#db/open.ts';
import { events } from '#db/schema/index.ts';
import { type AnnouncedType, isAnnounced } from '#lib/domain/announced.ts';
import { mayUndo, tooLateWords } from '#lib/domain/undo.ts';
import { notFound, Refusal } from '#lib/errors.ts';
import { withdraw } from '#lib/outbox/withdraw.ts';
import { eventId } from './fields.ts';
import { takeBack } from './take-back.ts';
import { verb } from './verb.ts';

export const UndoUpdate = z.object({
  /** Of the event that subscribers are told of. */
  eventId,
});

const TWICE = 'It was taken back already, here or in another window.';

/**
 * Takes back what somebody has just said, before anybody is told. What was said is in the event of taking it back, so that
 * it can be mended and sent again. Refuses with `conflict` once it is too late, with `invalid` a second time.
 */
export const undoUpdate = verb({
  // Who may write incidents may write maintenances and postmortems, too: see `lib/domain/permission.ts`.
  act: 'incident.write',
  schema: UndoUpdate,
  async run(tx, { eventId }) {
    const event = await saidOrThrow(tx, eventId);
    if (await isTakenBack(tx, event)) throw new Refusal('invalid', TWICE);
    if (!mayUndo(event.at, tx.now)) throw new Refusal('conflict', tooLateWords(await toldSoFar(tx, eventId)));
    await withdraw(tx, event);
    const { sent, underWay } = await toldSoFar(tx, eventId);
    const alreadyTold = sent + underWay;
    const undone = await takeBack(tx, event, { undoes: eventId, of: event.type, alreadyTold });
    return { eventId: undone, type: event.type, subjectId: event.subjectId, alreadyTold };
  },
});

type Event = typeof events.$inferSelect;
/** What somebody says. Only the clock reminds. */
type SaidType = Exclude<AnnouncedType, 'maintenance.reminded'>;
export type Said = Event & { readonly type: SaidType; readonly subjectId: string };

/** @throws Refusal `not_found`, and `invalid` for what nobody said or nobody is told of. */
async function saidOrThrow(db: Database, eventId: number): Promise<Said> {
  const [event] = await db.select().from(events).where(eq(events.id, eventId));
  if (!event || !isAnnounced(event.type) || event.subjectId === null) throw notFound('update');
  if (event.actorKind !== 'user' || !isSaid(event))
    throw new Refusal('invalid', 'The clock did this, and it would do it again.');
  if (event.data['notify'] !== true)
    throw new Refusal('invalid', 'Nobody is told of this, so there is nothing to take back.');
  return event;
}

const isSaid = (event: Event): event is Said => event.type !== 'maintenance.reminded';
