import { and, asc, desc, eq, gt, isNotNull, isNull, lte } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { postmortemRevisions } from '#db/schema/index.ts';
import { notFound } from '#lib/errors.ts';

export type Revision = typeof postmortemRevisions.$inferSelect;

const of = (incidentId: string) => eq(postmortemRevisions.incidentId, incidentId);
const wasDraft = isNotNull(postmortemRevisions.version);

/** The text that was the draft last; null where none was kept yet. */
export async function latestRevision(db: Database, incidentId: string): Promise<Revision | null> {
  const [found] = await db
    .select()
    .from(postmortemRevisions)
    .where(and(of(incidentId), wasDraft))
    .orderBy(desc(postmortemRevisions.number))
    .limit(1);
  return found ?? null;
}

/** What somebody read who read this version of the postmortem; null where it is not kept any more. */
export async function revisionRead(
  db: Database,
  incidentId: string,
  version: number,
): Promise<Revision | null> {
  const [found] = await db
    .select()
    .from(postmortemRevisions)
    .where(and(of(incidentId), wasDraft, lte(postmortemRevisions.version, version)))
    // What was changed elsewhere later, without another version, they have not read.
    .orderBy(desc(postmortemRevisions.version), asc(postmortemRevisions.number))
    .limit(1);
  return found ?? null;
}

export async function revisionNumbered(
  db: Database,
  incidentId: string,
  number: number,
): Promise<Revision | null> {
  const [found] = await db
    .select()
    .from(postmortemRevisions)
    .where(and(of(incidentId), eq(postmortemRevisions.number, number)));
  return found ?? null;
}

/** @throws Refusal `not_found` */
export async function revisionOrThrow(db: Database, incidentId: string, number: number): Promise<Revision> {
  const found = await revisionNumbered(db, incidentId, number);
  if (!found) throw notFound('revision');
  return found;
}

export async function lastNumber(db: Database, incidentId: string): Promise<number> {
  const [last] = await db
    .select({ number: postmortemRevisions.number })
    .from(postmortemRevisions)
    .where(of(incidentId))
    .orderBy(desc(postmortemRevisions.number))
    .limit(1);
  return last?.number ?? 0;
}

/** Who wrote drafts after a revision, each once. */
export async function writersSince(
  db: Database,
  incidentId: string,
  number: number,
): Promise<{ readonly id: string | null; readonly name: string }[]> {
  const rows = await db
    .select({ id: postmortemRevisions.byId, name: postmortemRevisions.byName })
    .from(postmortemRevisions)
    .where(and(of(incidentId), wasDraft, gt(postmortemRevisions.number, number)))
    .orderBy(asc(postmortemRevisions.number));
  return [...new Map(rows.map((row) => [row.id ?? row.name, row])).values()];
}

/** The last words of somebody that collided, while they have not decided what becomes of them. */
export async function unsettledOf(db: Database, incidentId: string, byId: string): Promise<Revision | null> {
  const { kind, settledAt, number } = postmortemRevisions;
  const [found] = await db
    .select()
    .from(postmortemRevisions)
    .where(
      and(
        of(incidentId),
        eq(kind, 'set aside'),
        eq(postmortemRevisions.byId, byId),
        isNull(settledAt),
        eq(postmortemRevisions.isFolded, false),
      ),
    )
    .orderBy(desc(number))
    .limit(1);
  return found ?? null;
}

/** The ids of everybody who wrote part of a draft: an approval of theirs does not count. */
export async function authorsOf(db: Database, incidentId: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: postmortemRevisions.byId })
    .from(postmortemRevisions)
    .where(and(of(incidentId), wasDraft));
  return rows.flatMap(({ id }) => id ?? []);
}
