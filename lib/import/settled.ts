import { type Row, storedRows } from '#db/history/stored.ts';
import type { HistoryRows } from '#db/history/rows.ts';
import type { Database } from '#db/open.ts';
import {
  componentGroups,
  components,
  incidents,
  incidentTemplates,
  maintenances,
  updates,
} from '#db/schema/index.ts';
import type { Plan } from './plan/plan-history.ts';

const UNDATED = {
  ...{ componentGroups, components, incidents, incidentTemplates, maintenances, updates },
} as const;
const TIMES = ['createdAt', 'updatedAt', 'displayAt', 'startDate'] as const;

/**
 * A plan as far as it knows more than what stands here: components that the source only mentions change nothing that is known
 * of them, and times that it does not tell stay as they are.
 */
export async function settled(db: Database, { rows, mentioned, undated }: Plan): Promise<HistoryRows> {
  const here = new Set((await storedRows(db, components, 'id', [...mentioned])).map((row) => row['id']));
  const told = { ...rows, components: rows.components.filter((one) => !here.has(one.id)) };
  if (undated.size === 0) return told;
  const dated: Partial<Record<keyof HistoryRows, never[]>> = {};
  for (const name of Object.keys(UNDATED) as (keyof typeof UNDATED)[]) {
    const stored = await storedRows(db, UNDATED[name], 'id', [...undated]);
    const byId = new Map(stored.map((row) => [row['id'], row]));
    dated[name] = (told[name] as Row[]).map((row) => withTimesOf(row, byId.get(row['id']))) as never[];
  }
  return { ...told, ...dated };
}

function withTimesOf(row: Row, stored: Row | undefined): Row {
  if (!stored) return row;
  return {
    ...row,
    ...Object.fromEntries(TIMES.filter((name) => name in row).map((name) => [name, stored[name]])),
  };
}
