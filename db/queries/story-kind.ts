import { eq } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { incidents, maintenances } from '#db/schema/index.ts';
import { notFound } from '#lib/errors.ts';

/** Which of the two an id is of. @throws Refusal `not_found` for neither. */
export async function storyKind(db: Database, id: string): Promise<'incident' | 'maintenance'> {
  const [incident] = await db.select({ id: incidents.id }).from(incidents).where(eq(incidents.id, id));
  if (incident) return 'incident';
  const [maintenance] = await db
    .select({ id: maintenances.id })
    .from(maintenances)
    .where(eq(maintenances.id, id));
  if (maintenance) return 'maintenance';
  throw notFound('incident');
}
