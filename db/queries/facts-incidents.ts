import { and, desc, eq, gte, inArray, isNotNull, isNull, lt, or, type SQL } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { incidents, postmortems, updateComponents, updates } from '#db/schema/index.ts';
import type { IncidentStatus, UpdateFacts } from '#lib/domain/incident.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { wholeDocument } from '#lib/domain/postmortem.ts';
import { groupBy, updateFacts } from './facts-updates.ts';

/** An update as readers see it, with its words. */
export interface WordedUpdate<Status extends string> extends UpdateFacts<Status> {
  readonly body: string;
  readonly editedAt: Instant | null;
}

const postmortemColumns = {
  incidentId: postmortems.incidentId,
  sections: postmortems.published,
  details: postmortems.publishedDetails,
  actionItems: postmortems.publishedActionItems,
  publishedAt: postmortems.publishedAt,
  correctedAt: postmortems.correctedAt,
};

/** Incidents of one condition with all that readers see of them, newest first, in four queries however many they are. */
export async function incidentFacts(db: Database, where: SQL | undefined) {
  const rows = await db
    .select()
    .from(incidents)
    .where(where)
    .orderBy(desc(incidents.startedAt), desc(incidents.id));
  if (rows.length === 0) return [];
  // Ids by subquery, not by join: SQLite has to begin with the few incidents, and a join leaves it the choice.
  const ids = db.select({ id: incidents.id }).from(incidents).where(where);
  const told = await updateFacts<IncidentStatus>(db, inArray(updates.incidentId, ids));
  const written = await db
    .select(postmortemColumns)
    .from(postmortems)
    .where(and(inArray(postmortems.incidentId, ids), isNotNull(postmortems.published)));

  const updatesOf = groupBy(told, (update) => update.incidentId);
  const postmortemOf = new Map(
    written.map(({ sections, details, actionItems, ...times }) => [
      times.incidentId,
      { ...times, ...wholeDocument({ sections: sections ?? {}, details, actionItems }) },
    ]),
  );
  return rows.map((row) => ({
    ...row,
    updates: updatesOf.get(row.id) ?? [],
    postmortem: postmortemOf.get(row.id) ?? null,
  }));
}

export type IncidentFacts = Awaited<ReturnType<typeof incidentFacts>>[number];

/** Incidents that were open at some time from `from` on. */
export function openSince(from: Instant): SQL | undefined {
  return and(
    or(isNull(incidents.resolvedAt), gte(incidents.resolvedAt, from)),
    or(isNull(incidents.closedAt), gte(incidents.closedAt, from)),
  );
}

export function startedWithin(from: Instant, to: Instant): SQL | undefined {
  return and(gte(incidents.startedAt, from), lt(incidents.startedAt, to));
}

export function oneIncident(id: string): SQL {
  return eq(incidents.id, id);
}

export function theseIncidents(ids: readonly string[]): SQL {
  return inArray(incidents.id, [...ids]);
}

/** Incidents that ever named a component. */
export function incidentsNaming(db: Database, componentId: string): SQL {
  const said = db
    .select({ id: updateComponents.updateId })
    .from(updateComponents)
    .where(eq(updateComponents.componentId, componentId));
  // Not by `exists`: SQLite would go through all that was ever said of the component once for each of them.
  const parents = db
    .select({ id: updates.incidentId })
    .from(updates)
    .where(and(inArray(updates.id, said), isNotNull(updates.incidentId)));
  return inArray(incidents.id, parents);
}
