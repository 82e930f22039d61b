import { isNotNull } from 'drizzle-orm';
import { type Row, storedRows } from '#db/history/stored.ts';
import type { HistoryRows } from '#db/history/rows.ts';
import type { Database } from '#db/open.ts';
import {
  componentGroups,
  components,
  incidents,
  incidentTemplates,
  maintenances,
  updateComponents,
  updates,
} from '#db/schema/index.ts';
import type { Plan } from './plan/plan-history.ts';
import { statementKey } from './plan/still-counts.ts';

const UNDATED = {
  ...{ componentGroups, components, incidents, incidentTemplates, maintenances, updates },
} as const;
const TIMES = ['createdAt', 'updatedAt', 'displayAt', 'startDate'] as const;

/**
 * A plan as far as it knows more than what stands here: components that the source only mentions change nothing that is known
 * of them, times that it does not tell stay as they are, and so does what was once seen of a statement that is past now.
 */
export async function settled(db: Database, plan: Plan): Promise<HistoryRows> {
  const { rows, mentioned, undated } = plan;
  const here = new Set((await storedRows(db, components, 'id', [...mentioned])).map((row) => row['id']));
  const told = {
    ...rows,
    components: rows.components.filter((one) => !here.has(one.id)),
    updateComponents: await withWhatWasSeen(db, plan),
  };
  if (undated.size === 0) return told;
  const dated: Partial<Record<keyof HistoryRows, never[]>> = {};
  for (const name of Object.keys(UNDATED) as (keyof typeof UNDATED)[]) {
    const stored = await storedRows(db, UNDATED[name], 'id', [...undated]);
    const byId = new Map(stored.map((row) => [row['id'], row]));
    dated[name] = (told[name] as Row[]).map((row) => withTimesOf(row, byId.get(row['id']))) as never[];
  }
  return { ...told, ...dated };
}

/** That a component was set by hand during an incident is told by its source only as long as the incident is open. */
async function withWhatWasSeen(
  db: Database,
  { rows, counting }: Plan,
): Promise<HistoryRows['updateComponents']> {
  const seen = await db.select().from(updateComponents).where(isNotNull(updateComponents.became));
  const byKey = new Map(seen.map((one) => [statementKey(one), one]));
  return rows.updateComponents.map((row) => {
    const stored = counting.has(statementKey(row)) ? undefined : byKey.get(statementKey(row));
    return stored?.status === row.status ? { ...row, became: row.became ?? stored.became } : row;
  });
}

function withTimesOf(row: Row, stored: Row | undefined): Row {
  if (!stored) return row;
  return {
    ...row,
    ...Object.fromEntries(TIMES.filter((name) => name in row).map((name) => [name, stored[name]])),
  };
}
