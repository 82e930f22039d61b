import { and, desc, eq, gt, inArray } from 'drizzle-orm';
import { countTold } from '#db/queries/count-told.ts';
import { toldSoFar } from '#db/queries/told-so-far.ts';
import { reader } from '#db/open.ts';
import { events } from '#db/schema/index.ts';
import { now } from '#lib/clock.ts';
import { ANNOUNCED_TYPES, isAnnounced } from '#lib/domain/announced.ts';
import type { EventData } from '#lib/domain/event.ts';
import { plus } from '#lib/domain/instant.ts';
import { tooLateWords, UNDO_WINDOW } from '#lib/domain/undo.ts';
import { announcementOf } from '#lib/outbox/announcement.ts';
import { readAnnounced } from '#lib/published/read-announced.ts';

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
    // Null as well when the update was deleted meanwhile.
    if (!announcement || !(await readAnnounced(event))) continue;
    const told = await countTold(db, announcement, event);
    const left = plus(event.at, UNDO_WINDOW) - at;
    return told === 0 ? null : { eventId: event.id, told, left };
  }
  return null;
}

export interface TakenBack {
  /** What kind of event said it. */
  readonly of: string;
  readonly said: EventData;
  /** To whom it had gone already. */
  readonly alreadyTold: number;
}

/** What was taken back by an event; null when it is no such event, or about something else. */
export async function takenBack(eventId: number, subjectId: string | null): Promise<TakenBack | null> {
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
export async function tooLate(eventId: number, subjectId: string): Promise<string | null> {
  const [event] = await reader().select().from(events).where(eq(events.id, eventId));
  if (!event || event.subjectId !== subjectId || !isAnnounced(event.type)) return null;
  return tooLateWords(await toldSoFar(reader(), eventId));
}
