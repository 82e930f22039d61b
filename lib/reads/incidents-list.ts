import { and, desc, eq, inArray, or, type SQL } from 'drizzle-orm';
import { containing } from '#db/queries/containing.ts';
import { reader } from '#db/open.ts';
import { incidents, postmortems, updates } from '#db/schema/index.ts';

const PAGE_SIZE = 50;
const WORDS_MAX = 10;
const NEWEST_FIRST = [desc(incidents.startedAt), desc(incidents.id)];

/** All incidents, newest first. `search` finds words in names and updates, in capitals or not. */
export async function incidentsList({ search = '', page = 1 }: { search?: string; page?: number }) {
  const words = search.trim().split(/\s+/).filter(Boolean).slice(0, WORDS_MAX);
  // A search reads every word ever said once, and no second time only to count.
  const found = words.length > 0 ? await idsThatSay(words) : null;
  const total = found ? found.length : await reader().$count(incidents);
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const at = Math.min(Math.max(1, Math.trunc(page) || 1), pages);
  const from = (at - 1) * PAGE_SIZE;
  const rows = reader()
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
    .orderBy(...NEWEST_FIRST);
  const shown = found
    ? await rows.where(inArray(incidents.id, found.slice(from, from + PAGE_SIZE)))
    : await rows.limit(PAGE_SIZE).offset(from);
  return { incidents: shown, total, page: at, pages };
}

async function idsThatSay(words: readonly string[]): Promise<string[]> {
  const rows = await reader()
    .select({ id: incidents.id })
    .from(incidents)
    .where(and(...words.map(says)))
    .orderBy(...NEWEST_FIRST);
  return rows.map((row) => row.id);
}

/** Whether an incident says a word, in its name or in an update. */
function says(word: string): SQL | undefined {
  const inUpdate = reader()
    .select({ id: updates.incidentId })
    .from(updates)
    .where(containing(updates.body, word));
  return or(containing(incidents.name, word), inArray(incidents.id, inUpdate));
}
