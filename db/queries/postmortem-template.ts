import { asc, eq } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { postmortemTemplates } from '#db/schema/index.ts';
import type { Tx } from '#db/write.ts';
import { allSections } from '#lib/domain/postmortem.ts';
import { FIRST_POSTMORTEM_TEMPLATES } from '#lib/domain/postmortem-templates.ts';
import { notFound } from '#lib/errors.ts';
import { newId } from '#lib/id.ts';

type Row = typeof postmortemTemplates.$inferSelect;

const whole = (row: Row) => ({ ...row, sections: allSections(row.sections) });

/** By their names. */
export async function allPostmortemTemplates(db: Database) {
  const rows = await db
    .select()
    .from(postmortemTemplates)
    .orderBy(asc(postmortemTemplates.name), asc(postmortemTemplates.id));
  return rows.map(whole);
}

/** @throws Refusal `not_found` */
export async function postmortemTemplateOrThrow(db: Database, id: string) {
  const [found] = await db.select().from(postmortemTemplates).where(eq(postmortemTemplates.id, id));
  if (!found) throw notFound('template');
  return whole(found);
}

/** Those that a page begins with. @returns how many there are */
export async function bringFirstTemplates(tx: Tx): Promise<number> {
  const rows = FIRST_POSTMORTEM_TEMPLATES.map(({ name, sections }) => ({
    ...{ id: newId(), name, sections: allSections(sections), createdAt: tx.now, updatedAt: tx.now },
  }));
  await tx.insert(postmortemTemplates).values(rows);
  return rows.length;
}
