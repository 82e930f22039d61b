import { and, eq, or } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { incidentLinks, incidents, maintenances } from '#db/schema/index.ts';
import type { Tx } from '#db/write.ts';
import { inLinkOrder, type LinkKind, type LinkSide, sideOf } from '#lib/domain/incident-link.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { newId } from '#lib/id.ts';

/** The other end of a link, as it is seen from one. */
export interface Linked {
  readonly linkId: string;
  readonly side: LinkSide;
  readonly kind: 'incident' | 'maintenance';
  readonly id: string;
  readonly name: string;
  /** Of an incident; one that is dated to the future has not happened for readers. */
  readonly startedAt: Instant | null;
}

/** What an incident is linked with, in the order in which it is shown. */
export async function linksOfIncident(db: Database, incidentId: string): Promise<Linked[]> {
  const outwards = await db
    .select({ link: incidentLinks, other: incidents })
    .from(incidentLinks)
    .innerJoin(incidents, eq(incidents.id, incidentLinks.otherId))
    .where(eq(incidentLinks.incidentId, incidentId));
  const inwards = await db
    .select({ link: incidentLinks, other: incidents })
    .from(incidentLinks)
    .innerJoin(incidents, eq(incidents.id, incidentLinks.incidentId))
    .where(eq(incidentLinks.otherId, incidentId));
  const brought = await db
    .select({ link: incidentLinks, other: maintenances })
    .from(incidentLinks)
    .innerJoin(maintenances, eq(maintenances.id, incidentLinks.maintenanceId))
    .where(eq(incidentLinks.incidentId, incidentId));
  return inOrder([
    ...outwards.map((row) => seen(row, true)),
    ...inwards.map((row) => seen(row, false)),
    ...brought.map(({ link, other }) => ({
      ...{ linkId: link.id, side: sideOf(link.kind, true), at: link.createdAt },
      ...{ kind: 'maintenance' as const, id: other.id, name: other.name, startedAt: null },
    })),
  ]);
}

/** The incidents that a maintenance brought about. */
export async function linksOfMaintenance(db: Database, maintenanceId: string): Promise<Linked[]> {
  const rows = await db
    .select({ link: incidentLinks, other: incidents })
    .from(incidentLinks)
    .innerJoin(incidents, eq(incidents.id, incidentLinks.incidentId))
    .where(eq(incidentLinks.maintenanceId, maintenanceId));
  return inOrder(rows.map((row) => seen(row, false)));
}

type Row = {
  readonly link: typeof incidentLinks.$inferSelect;
  readonly other: typeof incidents.$inferSelect;
};

function seen({ link, other }: Row, isOwn: boolean): Linked & { readonly at: Instant } {
  const { id, name, startedAt } = other;
  const side = sideOf(link.kind, isOwn);
  return { linkId: link.id, side, kind: 'incident', id, name, startedAt, at: link.createdAt };
}

function inOrder(found: readonly (Linked & { readonly at: Instant })[]): Linked[] {
  const made = [...found].sort((a, b) => a.at - b.at || (a.linkId < b.linkId ? -1 : 1));
  return inLinkOrder(made).map(({ at: _, ...linked }) => linked);
}

/** What an incident or a maintenance is linked with. */
export async function linkedWith(db: Database, id: string): Promise<Pick<Linked, 'kind' | 'id'>[]> {
  const found = [...(await linksOfIncident(db, id)), ...(await linksOfMaintenance(db, id))];
  return found.map(({ kind, id }) => ({ kind, id }));
}

export type LinkEnds = { readonly incidentId: string } & (
  { readonly otherId: string } | { readonly maintenanceId: string }
);

/** The link between two, whichever of them it belongs to. */
export async function linkBetween(db: Database, ends: LinkEnds) {
  const { incidentId } = ends;
  const between = (one: string, other: string) =>
    and(eq(incidentLinks.incidentId, one), eq(incidentLinks.otherId, other));
  const [found] = await db
    .select()
    .from(incidentLinks)
    .where(
      'otherId' in ends
        ? or(between(incidentId, ends.otherId), between(ends.otherId, incidentId))
        : and(eq(incidentLinks.incidentId, incidentId), eq(incidentLinks.maintenanceId, ends.maintenanceId)),
    );
  return found;
}

/** Links two. What linked them before says less, and gives way. @returns the id of the link */
export async function addLink(tx: Tx, kind: LinkKind, ends: LinkEnds): Promise<string> {
  const before = await linkBetween(tx, ends);
  if (before) await tx.delete(incidentLinks).where(eq(incidentLinks.id, before.id));
  const id = newId();
  const other =
    'otherId' in ends
      ? { otherId: ends.otherId, maintenanceId: null }
      : { otherId: null, maintenanceId: ends.maintenanceId };
  await tx
    .insert(incidentLinks)
    .values({ id, kind, incidentId: ends.incidentId, ...other, createdAt: tx.now });
  return id;
}
