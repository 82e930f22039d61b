import { and, eq, gt, isNull, max } from 'drizzle-orm';
import { notesOfIncident } from '#db/queries/note.ts';
import { type Database, reader } from '#db/open.ts';
import { events, users } from '#db/schema/index.ts';
import { snapshot } from '#db/snapshot.ts';
import { mayAct } from '#lib/domain/permission.ts';
import { incidentWithTimeline } from './incident.ts';

/** An incident with all that its room shows of it; undefined when there is none. */
export async function roomOf(incidentId: string) {
  const { facts } = await snapshot(async (db) => {
    const read = await incidentWithTimeline(db, incidentId);
    if (!read) return undefined;
    return {
      ...read,
      notes: await notesOfIncident(db, incidentId),
      people: await peopleOf(db),
      // In the same moment as everything else, so that nothing falls between the screen and what is news to it.
      last: await lastEventOf(db, incidentId),
    };
  });
  return facts;
}

/** Everybody of the team, by name: who can only read now may still stand there from before. */
async function peopleOf(db: Database) {
  const people = await db
    .select({ id: users.id, name: users.name, role: users.role })
    .from(users)
    .where(isNull(users.removedAt))
    .orderBy(users.name);
  return people.map(({ id, name, role }) => ({
    ...{ id, name, canAct: mayAct({ kind: 'user', id, name, role }, 'incident.write') },
  }));
}

async function lastEventOf(db: Database, incidentId: string): Promise<number> {
  const [found] = await db
    .select({ id: max(events.id) })
    .from(events)
    .where(eq(events.subjectId, incidentId));
  return found?.id ?? 0;
}

/** At most so many are told one by one: who comes back after hours reads the screen. */
const MOST_NEWS = 20;

/** What befell an incident since an event, oldest first. One look at an index: open rooms ask every few seconds. */
export function roomNews(incidentId: string, after: number) {
  return reader()
    .select({
      id: events.id,
      type: events.type,
      actorId: events.actorId,
      actorName: events.actorName,
      data: events.data,
    })
    .from(events)
    .where(and(eq(events.subjectId, incidentId), gt(events.id, after)))
    .orderBy(events.id)
    .limit(MOST_NEWS);
}
