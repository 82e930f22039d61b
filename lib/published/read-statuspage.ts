import { allComponents, allGroups } from '#db/queries/facts-components.ts';
import { type IncidentFacts, incidentFacts, openSince, theseIncidents } from '#db/queries/facts-incidents.ts';
import {
  type MaintenanceFacts,
  maintenanceFacts,
  notOverSince,
  theseMaintenances,
} from '#db/queries/facts-maintenances.ts';
import { pageFacts } from '#db/queries/facts-page.ts';
import { incidentsMadeLast, maintenancesMadeLast } from '#db/queries/made-last.ts';
import { updateDetails } from '#db/queries/update-details.ts';
import type { Database } from '#db/open.ts';
import { snapshot } from '#db/snapshot.ts';
import { now } from '#lib/clock.ts';
import { isOpenAt } from '#lib/domain/incident.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { phaseOf } from './maintenance.ts';
import { publishedStatuspage, type PublishedStatuspage } from './statuspage.ts';

/** Which stories are wanted; `latest` are those that are over as well. Of ids, those that are one, in their order. */
export interface Listing {
  readonly incidents?: 'open' | 'latest' | readonly string[];
  readonly maintenances?: 'coming' | 'running' | 'coming and running' | 'latest' | readonly string[];
}

/** How many of the latest. */
const MOST = 50;

/**
 * The page as programs of Statuspage ask for it.
 * @returns null before set-up
 */
export async function readStatuspage({
  incidents,
  maintenances,
}: Listing): Promise<PublishedStatuspage | null> {
  const at = now();
  const { facts } = await snapshot(async (db) => {
    const page = await pageFacts(db);
    if (!page) return null;
    const openIncidents = await incidentFacts(db, openSince(at));
    const openMaintenances = await maintenanceFacts(db, notOverSince(at));
    const listed = {
      incidents: await incidentsOf(db, incidents, openIncidents, at),
      maintenances: await maintenancesOf(db, maintenances, openMaintenances),
    };
    const told = [...listed.incidents, ...listed.maintenances].flatMap((one) =>
      one.updates.map(({ id }) => id),
    );
    return {
      ...{ page, openIncidents, openMaintenances, ...listed },
      components: await allComponents(db),
      groups: await allGroups(db),
      updates: await updateDetails(db, told),
    };
  });
  return facts && publishedStatuspage(facts, at);
}

/** Of those that are open, what changed last comes first. */
async function incidentsOf(
  db: Database,
  wanted: Listing['incidents'],
  open: readonly IncidentFacts[],
  at: Instant,
): Promise<IncidentFacts[]> {
  if (!wanted) return [];
  if (wanted === 'open')
    return open.filter((one) => isOpenAt(one, at)).sort((a, b) => b.updatedAt - a.updatedAt);
  const ids = wanted === 'latest' ? await incidentsMadeLast(db, at, MOST) : wanted;
  return inOrder(ids, await incidentFacts(db, theseIncidents(ids)));
}

async function maintenancesOf(
  db: Database,
  wanted: Listing['maintenances'],
  notOver: readonly MaintenanceFacts[],
): Promise<MaintenanceFacts[]> {
  if (!wanted) return [];
  if (wanted !== 'latest' && typeof wanted === 'string') return windowsOf(wanted, notOver);
  const ids = wanted === 'latest' ? await maintenancesMadeLast(db, MOST) : wanted;
  return inOrder(ids, await maintenanceFacts(db, theseMaintenances(ids)));
}

/** What comes, the next first; then what runs, the last to have begun first. */
function windowsOf(
  wanted: 'coming' | 'running' | 'coming and running',
  facts: readonly MaintenanceFacts[],
): MaintenanceFacts[] {
  const running = facts
    .filter((one) => phaseOf(one) === 'running')
    .sort((a, b) => b.scheduledFor - a.scheduledFor);
  const coming = facts
    .filter((one) => phaseOf(one) === 'coming')
    .sort((a, b) => a.scheduledFor - b.scheduledFor);
  return [...(wanted === 'running' ? [] : coming), ...(wanted === 'coming' ? [] : running)];
}

function inOrder<T extends { readonly id: string }>(ids: readonly string[], stories: readonly T[]): T[] {
  const byId = new Map(stories.map((one) => [one.id, one]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
