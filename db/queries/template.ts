import { asc, eq, inArray, max } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { incidentTemplates, templateComponents } from '#db/schema/index.ts';
import type { Tx } from '#db/write.ts';
import type { TemplateComponent } from '#lib/domain/template.ts';
import { type Instant, plus } from '#lib/domain/instant.ts';
import { notFound } from '#lib/errors.ts';
import { inBatches } from './batch.ts';

type TemplateRow = typeof incidentTemplates.$inferSelect;

/** With what it says of components, in the order in which they were named. */
export interface StoredTemplate extends TemplateRow {
  readonly components: TemplateComponent[];
}

async function withComponents(db: Database, rows: readonly TemplateRow[]): Promise<StoredTemplate[]> {
  const named = await inBatches(
    rows.map(({ id }) => id),
    (batch) =>
      db
        .select()
        .from(templateComponents)
        .where(inArray(templateComponents.templateId, batch))
        .orderBy(templateComponents.templateId, templateComponents.position),
  );
  const byTemplate = new Map(rows.map(({ id }) => [id, [] as TemplateComponent[]]));
  for (const { templateId, componentId, status } of named)
    byTemplate.get(templateId)?.push({ componentId, status });
  return rows.map((row) => ({ ...row, components: byTemplate.get(row.id) ?? [] }));
}

/** All templates, the oldest first. */
export async function allTemplates(db: Database): Promise<StoredTemplate[]> {
  const rows = await db
    .select()
    .from(incidentTemplates)
    .orderBy(asc(incidentTemplates.createdAt), asc(incidentTemplates.id));
  return withComponents(db, rows);
}

/** @throws Refusal `not_found` */
export async function templateOrThrow(db: Database, id: string): Promise<StoredTemplate> {
  const rows = await db.select().from(incidentTemplates).where(eq(incidentTemplates.id, id));
  const [found] = await withComponents(db, rows);
  if (!found) throw notFound('template');
  return found;
}

/** Makes what a template says of components exactly this. */
export async function nameInTemplate(
  tx: Tx,
  templateId: string,
  named: readonly TemplateComponent[],
): Promise<void> {
  await tx.delete(templateComponents).where(eq(templateComponents.templateId, templateId));
  const rows = named.map(({ componentId, status }, position) => ({
    ...{ templateId, componentId, status, position },
  }));
  if (rows.length > 0) await tx.insert(templateComponents).values(rows);
}

/** Something was published with it. One that is gone meanwhile is passed over, and for its editors it stays the same. */
export async function noteUse(tx: Tx, templateId: string | undefined): Promise<void> {
  if (templateId === undefined) return;
  await tx.update(incidentTemplates).set({ lastUsedAt: tx.now }).where(eq(incidentTemplates.id, templateId));
}

/** They are listed in the order in which they were made, so two never share the moment. */
export async function nextCreatedAt(tx: Tx): Promise<Instant> {
  const [last] = await tx.select({ at: max(incidentTemplates.createdAt) }).from(incidentTemplates);
  return last?.at != null && last.at >= tx.now ? plus(Number(last.at) as Instant, 1) : tx.now;
}
