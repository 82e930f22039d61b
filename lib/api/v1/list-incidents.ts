import { z } from 'zod';
import { allStoryIds, maintenanceIds, type Part, unresolvedIds } from '#db/queries/story-ids.ts';
import { type Database, reader } from '#db/open.ts';
import { paging, text, wholeNumber } from '#lib/api/fields.ts';
import { operation } from '#lib/api/operation.ts';
import { now } from '#lib/clock.ts';
import { Incident } from './incident-shape.ts';
import { incidentsThere } from './read-incidents.ts';

const INCIDENTS = '/pages/{page_id}/incidents';
const tag = 'incidents';

const part = (page: number, limit: number): Part => ({ limit, offset: (page - 1) * limit });

/** A list of a part of them, which all are paged in the same way. */
function listOf(
  { id, at, summary }: { readonly id: string; readonly at: string; readonly summary: string },
  idsOf: (db: Database, part: Part) => Promise<string[]>,
) {
  return operation({
    ...{ id, methods: ['GET'], path: `${INCIDENTS}/${at}`, tag, summary, scopes: ['read', 'incidents'] },
    query: z.object(paging),
    ...{ status: 200, answer: z.array(Incident) },
    run: async ({ query }) => incidentsThere(await idsOf(reader(), part(query.page, query.per_page))),
  });
}

export const INCIDENT_LISTS = [
  operation({
    id: 'listIncidents',
    ...{ methods: ['GET'], path: INCIDENTS, tag },
    summary: 'List incidents and scheduled maintenances, what was entered last first',
    scopes: ['read', 'incidents'],
    query: z.object({
      /** What their names have in them. */
      q: text.optional(),
      limit: wholeNumber(1, 100, 'A page has between 1 and 100.').default(100),
      page: paging.page,
    }),
    ...{ status: 200, answer: z.array(Incident) },
    run: async ({ query: { q, limit, page } }) =>
      incidentsThere(await allStoryIds(reader(), q?.trim() || null, part(page, limit))),
  }),
  listOf(
    { id: 'listUnresolvedIncidents', at: 'unresolved', summary: 'List the incidents that are not over' },
    (db, wanted) => unresolvedIds(db, now(), wanted),
  ),
  listOf(
    { id: 'listScheduledIncidents', at: 'scheduled', summary: 'List all scheduled maintenances' },
    (db, wanted) => maintenanceIds(db, 'all', wanted),
  ),
  listOf(
    { id: 'listUpcomingIncidents', at: 'upcoming', summary: 'List the maintenances to come, the next first' },
    (db, wanted) => maintenanceIds(db, 'coming', wanted),
  ),
  listOf(
    {
      ...{ id: 'listActiveMaintenances', at: 'active_maintenance' },
      summary: 'List the maintenances that are under way',
    },
    (db, wanted) => maintenanceIds(db, 'running', wanted),
  ),
];
