import Papa from 'papaparse';
import { engine } from '#db/open.ts';
import { components, incidents, page, updateComponents, updates } from '#db/schema/index.ts';
import { type Instant, isoOf, MINUTE } from '#lib/domain/instant.ts';

const COLUMNS = [
  ...['id', 'name', 'status', 'impact', 'started_at', 'monitoring_at', 'resolved_at', 'closed_at', 'minutes'],
  ...['backfilled', 'components', 'updates', 'created_at', 'updated_at', 'url'],
];

/** With these bytes the file begins. */
export const CSV_START = `${COLUMNS.join(',')}\r\n`;

type IncidentRow = typeof incidents.$inferSelect;

/**
 * All incidents as lines of a CSV file, the oldest first. Times are ISO 8601 in UTC; `minutes` is how long it lasted, "at
 * least" where only `closed_at` is known, and empty while it is open; `components` are all it ever named.
 */
export async function* incidentLines(): AsyncGenerator<string> {
  const { rows, url, updatesOf, namesOf } = await read();
  yield CSV_START;
  for (const row of rows.toSorted((a, b) => a.startedAt - b.startedAt)) {
    const end = row.resolvedAt ?? row.closedAt;
    const cells = [
      ...[row.id, row.name, row.status, row.impact, time(row.startedAt), time(row.monitoringAt)],
      ...[time(row.resolvedAt), time(row.closedAt)],
      end === null ? '' : Math.round((end - row.startedAt) / MINUTE),
      ...[row.backfilled ? 'yes' : 'no', [...(namesOf.get(row.id) ?? [])].join('; ')],
      ...[updatesOf.get(row.id) ?? 0, time(row.createdAt), time(row.updatedAt), `${url}/incidents/${row.id}`],
    ];
    // No spreadsheet takes a cell for a formula, whatever stands in it.
    yield `${Papa.unparse([cells], { escapeFormulae: true, newline: '\r\n' })}\r\n`;
  }
}

/** Everything of one moment, without the words of updates: tens of thousands of incidents are a few megabytes. */
function read() {
  return engine().readWhole(async (rowsOf) => {
    const rows: IncidentRow[] = [];
    const [names, incidentOf] = [new Map<string, string>(), new Map<string, string>()];
    const [updatesOf, namesOf] = [new Map<string, number>(), new Map<string, Set<string>>()];
    let url = '';
    for await (const part of rowsOf(page)) url = (part[0] as typeof page.$inferSelect).url;
    for await (const part of rowsOf(components))
      for (const { id, name } of part as (typeof components.$inferSelect)[]) names.set(id, name);
    for await (const part of rowsOf(incidents)) rows.push(...(part as IncidentRow[]));
    for await (const part of rowsOf(updates))
      for (const { id, incidentId } of part as (typeof updates.$inferSelect)[]) {
        if (incidentId === null) continue;
        incidentOf.set(id, incidentId);
        updatesOf.set(incidentId, (updatesOf.get(incidentId) ?? 0) + 1);
      }
    for await (const part of rowsOf(updateComponents))
      for (const { updateId, componentId, takenOff } of part as (typeof updateComponents.$inferSelect)[]) {
        const incidentId = incidentOf.get(updateId);
        if (incidentId === undefined || takenOff) continue;
        const named = namesOf.get(incidentId) ?? new Set();
        namesOf.set(incidentId, named.add(names.get(componentId)!));
      }
    return { rows, url, updatesOf, namesOf };
  });
}

function time(at: Instant | null): string {
  return at === null ? '' : isoOf(at);
}
