import { and, desc, eq, gt, inArray, isNotNull } from 'drizzle-orm';
import { countTold } from '#db/queries/count-told.ts';
import { toldSoFar } from '#db/queries/told-so-far.ts';
import { type Database, reader } from '#db/open.ts';
import { events, postmortems, updates } from '#db/schema/index.ts';
import { now } from '#lib/clock.ts';
import { ANNOUNCED_TYPES, isAnnounced } from '#lib/domain/announced.ts';
import type { EventData } from '#lib/domain/event.ts';
import { plus } from '#lib/domain/instant.ts';
import { tooLateWords, UNDO_WINDOW } from '#lib/domain/undo.ts';
import { announcementOf } from '#lib/outbox/announcement.ts';

export interface Undoable {
  readonly eventId: number;
  /** How many subscribers it goes to. */
  readonly told: number;
  /** Milliseconds. */
  readonly left: number;
}

/** The last word on something that can still be taken back; null when there is none, or it goes to nobody. */
export async function undoable(subjectId: string): Promise<Undoable | null> {
  const db = reader();
  const at = now();
  const recent = await db
    .select()
    .from(events)
    .where(
      and(
        ...[eq(events.subjectId, subjectId), gt(events.at, plus(at, -UNDO_WINDOW))],
        ...[inArray(events.type, ANNOUNCED_TYPES), eq(events.actorKind, 'user')],
      ),
    )
    .orderBy(desc(events.id));
  for (const event of recent) {
    const announcement = await announcementOf(db, event);
    if (!announcement || !(await isStillThere(db, event))) continue;
    const [told = 0] = await countTold(db, [announcement], event);
    const left = plus(event.at, UNDO_WINDOW) - at;
    return told === 0 ? null : { eventId: event.id, told, left };
  }
  return null;
}

type Event = typeof events.$inferSelect;

/** Whether the words of an event were not deleted meanwhile. */
async function isStillThere(db: Database, { type, subjectId, data }: Event): Promise<boolean> {
  if (type === 'postmortem.published') {
    const published = and(eq(postmortems.incidentId, subjectId ?? ''), isNotNull(postmortems.publishedAt));
    return (await db.$count(postmortems, published)) > 0;
  }
  const { updateId } = data;
  // A window may be moved without a word.
  return typeof updateId !== 'string' || (await db.$count(updates, eq(updates.id, updateId))) > 0;
}

export interface TakenBack {
  /** What kind of event said it. */
  readonly of: string;
  readonly said: EventData;
  /** To whom it had gone already. */
  readonly alreadyTold: number;
}

/** What was taken back by an event; null when it is none, no such one, or about something else. */
export async function takenBack(eventId: number | null, subjectId: string | null): Promise<TakenBack | null> {
  if (eventId === null) return null;
  const [event] = await reader().select().from(events).where(eq(events.id, eventId));
  if (!event || !('undoes' in event.data)) return null;
  if (subjectId !== null && event.subjectId !== subjectId) return null;
  const { of, said, alreadyTold } = event.data;
  return {
    of: String(of),
    said: typeof said === 'object' && said !== null ? (said as EventData) : {},
    alreadyTold: Number(alreadyTold) || 0,
  };
}

/** What to tell somebody who came too late to take back what an event says; null when it says nothing of this. */
export async function tooLate(eventId: number | null, subjectId: string): Promise<string | null> {
  if (eventId === null) return null;
  const [event] = await reader().select().from(events).where(eq(events.id, eventId));
  if (!event || event.subjectId !== subjectId || !isAnnounced(event.type)) return null;
  return tooLateWords(await toldSoFar(reader(), eventId));
}
