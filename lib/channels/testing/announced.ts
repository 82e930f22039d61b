import type { IncidentFacts } from '#db/queries/facts-incidents.ts';
import { type AnnouncedInFull, detailsOf } from '#lib/published/announced-in-full.ts';
import { publishedIncident } from '#lib/published/incident.ts';
import { namesOf } from '#lib/published/named.ts';
import { pageInfo } from '#lib/published/page-info.ts';
import { NOON, world } from '#lib/published/testing-world.ts';

/** The last word of an incident, as it is told. */
export function announcedLast(incident: IncidentFacts): AnnouncedInFull {
  const { page } = world();
  const story = { kind: 'incident' as const, ...publishedIncident(incident, namesOf([], []), NOON) };
  const facts = { components: [], updates: new Map(), openIncidents: [incident], openMaintenances: [] };
  return {
    ...{ pageId: page.id, page: pageInfo(page), story },
    news: { kind: 'update', update: story.updates[0]! },
    details: detailsOf({ ...facts, incident, maintenance: undefined }, story),
  };
}
