import { allComponents, allGroups } from '#db/queries/facts-components.ts';
import { linksOfIncident, linksOfMaintenance } from '#db/queries/incident-links.ts';
import { type IncidentFacts, incidentFacts, oneIncident } from '#db/queries/facts-incidents.ts';
import { pageFacts } from '#db/queries/facts-page.ts';
import { maintenanceFacts, oneMaintenance } from '#db/queries/facts-maintenances.ts';
import { madeOfSeries, seriesOrThrow } from '#db/queries/maintenance-series.ts';
import { correctionsOf } from '#db/queries/postmortem.ts';
import { datesNotDone } from '#db/queries/series-dates.ts';
import type { Database } from '#db/open.ts';
import { snapshot } from '#db/snapshot.ts';
import { now } from '#lib/clock.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { PostmortemDocument } from '#lib/domain/postmortem.ts';
import { mayBeId } from '#lib/id.ts';
import { affectedSpans } from './affected-spans.ts';
import { publishedTimeline } from './incident-timeline.ts';
import { publishedIncident } from './incident.ts';
import { publishedLinks } from './links.ts';
import { publishedMaintenance } from './maintenance.ts';
import { namesOf } from './named.ts';
import { publishedPostmortem } from './postmortem.ts';
import { otherDates } from './series-dates.ts';

/**
 * One incident as its own page shows it; null when there is none.
 * @param draft stands for its postmortem, as if it were published now
 */
export async function readIncident(id: string, draft: PostmortemDocument | null = null) {
  if (!mayBeId(id)) return null;
  const at = now();
  const { revision, facts } = await snapshot(async (db) => ({
    page: await pageFacts(db),
    incidents: await incidentFacts(db, oneIncident(id)),
    corrections: await correctionsOf(db, id),
    links: await linksOfIncident(db, id),
    names: namesOf(await allComponents(db), await allGroups(db)),
  }));
  const [stored] = facts.incidents;
  const incident = stored && draft ? withDraft(stored, draft) : stored;
  // What is dated in the future has not happened for readers.
  if (!incident || incident.startedAt > at) return null;
  return {
    revision,
    now: at,
    incident: publishedIncident(incident, facts.names, at),
    timeline: publishedTimeline(incident, facts.names, { now: at, zone: facts.page?.timeZone ?? 'UTC' }),
    spans: affectedSpans(incident, facts.names, at),
    links: publishedLinks(facts.links, at),
    postmortem:
      incident.postmortem && publishedPostmortem(incident.postmortem, draft ? [] : facts.corrections),
  };
}

const withDraft = (incident: IncidentFacts, draft: PostmortemDocument): IncidentFacts => ({
  ...incident,
  postmortem: { incidentId: incident.id, ...draft, publishedAt: null, correctedAt: null },
});

export type IncidentPage = NonNullable<Awaited<ReturnType<typeof readIncident>>>;

/** One maintenance as its own page shows it; null when there is none. */
export async function readMaintenance(id: string) {
  if (!mayBeId(id)) return null;
  const at = now();
  const { revision, facts } = await snapshot(async (db) => {
    const [maintenance] = await maintenanceFacts(db, oneMaintenance(id));
    return {
      maintenance,
      links: await linksOfMaintenance(db, id),
      names: namesOf(await allComponents(db), await allGroups(db)),
      series: maintenance?.seriesId ? await seriesFacts(db, maintenance.seriesId, at) : null,
    };
  });
  if (!facts.maintenance) return null;
  const maintenance = publishedMaintenance(facts.maintenance, facts.names, at);
  return {
    revision,
    now: at,
    maintenance,
    // Of what took place long ago it is of no interest when it takes place again.
    dates:
      facts.series && (maintenance.phase !== 'over' || maintenance.status === 'cancelled')
        ? otherDates(facts.series, id, at)
        : [],
    links: publishedLinks(facts.links, at),
  };
}

async function seriesFacts(db: Database, seriesId: string, now: Instant) {
  const series = await seriesOrThrow(db, seriesId);
  return { series, dates: await datesNotDone(db, seriesId), made: await madeOfSeries(db, series, now) };
}
