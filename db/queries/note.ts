import { eq, max } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { incidentNotes, users } from '#db/schema/index.ts';
import type { Tx } from '#db/write.ts';
import { type Instant, plus } from '#lib/domain/instant.ts';
import { notFound } from '#lib/errors.ts';

export type StoredNote = typeof incidentNotes.$inferSelect;

/** @throws Refusal `not_found` */
export async function noteOrThrow(db: Database, id: string): Promise<StoredNote> {
  const [found] = await db.select().from(incidentNotes).where(eq(incidentNotes.id, id));
  if (!found) throw notFound('note');
  return found;
}

/** The notes of one incident with who wrote them, oldest first. */
export async function notesOfIncident(db: Database, incidentId: string) {
  return db
    .select({
      id: incidentNotes.id,
      authorId: incidentNotes.authorId,
      author: users.name,
      words: incidentNotes.words,
      createdAt: incidentNotes.createdAt,
      editedAt: incidentNotes.editedAt,
      version: incidentNotes.version,
    })
    .from(incidentNotes)
    .innerJoin(users, eq(users.id, incidentNotes.authorId))
    .where(eq(incidentNotes.incidentId, incidentId))
    .orderBy(incidentNotes.createdAt);
}

/** They are read in the order in which they were written, so two of one incident never share the moment. */
export async function nextNoteAt(tx: Tx, incidentId: string): Promise<Instant> {
  const [last] = await tx
    .select({ at: max(incidentNotes.createdAt) })
    .from(incidentNotes)
    .where(eq(incidentNotes.incidentId, incidentId));
  return last?.at != null && last.at >= tx.now ? plus(Number(last.at) as Instant, 1) : tx.now;
}
