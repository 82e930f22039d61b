import { and, desc, eq, exists, or, type SQL, sql } from 'drizzle-orm';
import { reader } from '#db/open.ts';
import { incidents, postmortems, updates } from '#db/schema/index.ts';

const PAGE_SIZE = 50;

/** All incidents, newest first. `search` finds words in names and updates, in capitals or not. */
export async function incidentsList({ search = '', page = 1 }: { search?: string; page?: number }) {
  const db = reader();
  const where = search.trim() === '' ? undefined : and(...search.trim().split(/\s+/).slice(0, 10).map(says));
  const total = await db.$count(incidents, where);
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const at = Math.min(Math.max(1, Math.trunc(page) || 1), pages);
  const found = await db
    .select({
      id: incidents.id,
      name: incidents.name,
      status: incidents.status,
      impact: incidents.impact,
      startedAt: incidents.startedAt,
      resolvedAt: incidents.resolvedAt,
      closedAt: incidents.closedAt,
      backfilled: incidents.backfilled,
      postmortemVersion: postmortems.version,
      postmortemPublishedAt: postmortems.publishedAt,
    })
    .from(incidents)
    .leftJoin(postmortems, eq(postmortems.incidentId, incidents.id))
    .where(where)
    .orderBy(desc(incidents.startedAt), desc(incidents.id))
    .limit(PAGE_SIZE)
    .offset((at - 1) * PAGE_SIZE);
  return { incidents: found, total, page: at, pages };
}

/** Whether an incident says a word, in its name or in an update. SQLite's `lower` would end at a zero byte. */
function says(word: string): SQL | undefined {
  const pattern = `%${word
    .slice(0, 100)
    .replaceAll('\0', '\ufffd')
    .replace(/[\\%_]/g, '\\$&')}%`;
  const like = (column: typeof incidents.name | typeof updates.body) =>
    sql`lower(${column}) like lower(${pattern}) escape '\\'`;
  const inUpdate = reader()
    .select({ id: updates.id })
    .from(updates)
    .where(and(eq(updates.incidentId, incidents.id), like(updates.body)));
  return or(like(incidents.name), exists(inUpdate));
}
