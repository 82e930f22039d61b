import { and, asc, gt, ne } from 'drizzle-orm';
import { liveComponents, liveGroups } from '#db/queries/component.ts';
import { reader } from '#db/open.ts';
import { subscribers } from '#db/schema/index.ts';
import { isoOf } from '#lib/domain/instant.ts';
import type { Cells } from '#lib/import/subscribers/columns.ts';
import { HEADING, listLines } from '#lib/import/subscribers/write-list.ts';
import { choicesOf, type NamedChoice } from './named-choices.ts';

const PART = 1_000;

/** Everybody who has not left, as a list that can be imported again; in parts, so that it needs no memory to speak of. */
export async function* subscribersExport(): AsyncGenerator<string> {
  const db = reader();
  const names = unique([...(await liveComponents(db)), ...(await liveGroups(db))]);
  yield HEADING;
  for (let after = ''; ;) {
    const part = await db
      .select()
      .from(subscribers)
      .where(and(gt(subscribers.id, after), ne(subscribers.status, 'left')))
      .orderBy(asc(subscribers.id))
      .limit(PART);
    const choices = await choicesOf(db, part);
    yield listLines(part.map((row) => cellsOf(row, choices.get(row.id)!, names)));
    if (part.length < PART) return;
    after = part.at(-1)!.id;
  }
}

function cellsOf(
  row: typeof subscribers.$inferSelect,
  { components, groups, incidents }: NamedChoice,
  names: ReadonlySet<string>,
): Cells {
  const called = ({ id, name }: { readonly id: string; readonly name: string }) =>
    names.has(name) ? name : id;
  return {
    ...{ address: row.address ?? '', channel: row.channel, status: row.status, reason: row.reason ?? '' },
    components: components.map(called).join(';'),
    groups: groups.map(called).join(';'),
    incidents: incidents.map(({ id }) => id).join(';'),
    ...{ least_impact: row.leastImpact, maintenance: row.maintenance ? 'yes' : 'no', detail: row.detail },
    ...{
      newest_only: row.newestOnly ? 'yes' : 'no',
      contact: row.contact ?? '',
      since: isoOf(row.createdAt),
    },
  };
}

/** The names that one thing alone has, and that do not look like several. */
function unique(things: readonly { readonly name: string }[]): ReadonlySet<string> {
  const often = new Map<string, number>();
  const key = (name: string) => name.toLowerCase();
  for (const { name } of things) often.set(key(name), (often.get(key(name)) ?? 0) + 1);
  const plain = things.filter(({ name }) => often.get(key(name)) === 1 && !/[;\n\r']/.test(name));
  return new Set(plain.map(({ name }) => name));
}
