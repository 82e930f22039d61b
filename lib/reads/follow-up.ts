import { and, asc, count, eq, isNotNull, isNull, lt, type SQL } from 'drizzle-orm';
import { reader } from '#db/open.ts';
import { actionItems, incidents } from '#db/schema/index.ts';
import { snapshot } from '#db/snapshot.ts';
import { byDueDay } from '#lib/domain/follow-up.ts';
import type { Day } from '#lib/domain/instant.ts';
import type { ActionItemKind, ActionItemState } from '#lib/domain/postmortem.ts';

/** More than anybody follows: then the list says that it is cut. */
const MOST = 500;

export interface FollowUpFilter {
  readonly state: ActionItemState | 'all';
  readonly kind: ActionItemKind | null;
  readonly owner: string | null;
  /** Only what nobody owns; then no owner is asked for. */
  readonly nobody: boolean;
}

/** The action items of all incidents by due day, and everybody who owns any. */
export async function followUp(filter: FollowUpFilter) {
  const { facts } = await snapshot(async (db) => {
    const found = await db
      .select({ item: actionItems, incidentName: incidents.name })
      .from(actionItems)
      .innerJoin(incidents, eq(incidents.id, actionItems.incidentId))
      .where(conditionOf(filter))
      // What has no day is left out first, on both engines.
      .orderBy(isNull(actionItems.dueDay), asc(actionItems.dueDay), asc(actionItems.id))
      .limit(MOST + 1);
    const owners = await db
      .selectDistinct({ owner: actionItems.owner })
      .from(actionItems)
      .where(isNotNull(actionItems.owner));
    return { found, owners };
  });
  return {
    items: facts.found
      .slice(0, MOST)
      .map(({ item, incidentName }) => ({ ...item, incidentName }))
      .toSorted(byDueDay),
    isCut: facts.found.length > MOST,
    owners: facts.owners.map(({ owner }) => owner!).toSorted((a, b) => a.localeCompare(b, 'en')),
  };
}

export type FollowedItem = Awaited<ReturnType<typeof followUp>>['items'][number];

function conditionOf({ state, kind, owner, nobody }: FollowUpFilter): SQL | undefined {
  return and(
    state === 'all' ? undefined : eq(actionItems.state, state),
    kind === null ? undefined : eq(actionItems.kind, kind),
    nobody ? isNull(actionItems.owner) : undefined,
    nobody || owner === null ? undefined : eq(actionItems.owner, owner),
  );
}

/** How many open action items should have been done before today. */
export async function overdueItems(today: Day): Promise<number> {
  const [row] = await reader()
    .select({ overdue: count() })
    .from(actionItems)
    .where(and(eq(actionItems.state, 'open'), lt(actionItems.dueDay, today)));
  return Number(row?.overdue ?? 0);
}
