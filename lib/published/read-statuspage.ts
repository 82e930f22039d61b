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

/** Which stories are wanted; `latest` are those that are over as well. */
export interface Listing {
  readonly incidents?: 'open' | 'latest';
  readonly maintenances?: 'coming' | 'running' | 'coming and running' | 'latest';
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
      incidents: incidents === 'latest' ? await lastIncidents(db, at) : openOf(incidents, openIncidents, at),
      maintenances:
        maintenances === 'latest' ? await lastMaintenances(db) : windowsOf(maintenances, openMaintenances),
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

/** What changed last comes first. */
function openOf(wanted: 'open' | undefined, facts: readonly IncidentFacts[], at: Instant): IncidentFacts[] {
  if (!wanted) return [];
  return facts.filter((one) => isOpenAt(one, at)).sort((a, b) => b.updatedAt - a.updatedAt);
}

/** What comes, the next first, and of one time what was planned last; then what runs, the last to have begun first. */
function windowsOf(
  wanted: Exclude<Listing['maintenances'], 'latest'>,
  facts: readonly MaintenanceFacts[],
): MaintenanceFacts[] {
  if (!wanted) return [];
  const running = facts
    .filter((one) => phaseOf(one) === 'running')
    .sort((a, b) => b.scheduledFor - a.scheduledFor);
  const coming = facts
    .filter((one) => phaseOf(one) === 'coming')
    .sort((a, b) => a.scheduledFor - b.scheduledFor || b.createdAt - a.createdAt);
  return [...(wanted === 'running' ? [] : coming), ...(wanted === 'coming' ? [] : running)];
}

async function lastIncidents(db: Database, at: Instant): Promise<IncidentFacts[]> {
  return newestFirst(await incidentFacts(db, theseIncidents(await incidentsMadeLast(db, at, MOST))));
}

async function lastMaintenances(db: Database): Promise<MaintenanceFacts[]> {
  return newestFirst(await maintenanceFacts(db, theseMaintenances(await maintenancesMadeLast(db, MOST))));
}

function newestFirst<T extends { readonly createdAt: Instant }>(stories: readonly T[]): T[] {
  return [...stories].sort((a, b) => b.createdAt - a.createdAt);
}
