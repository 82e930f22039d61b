import type { Instant } from '#lib/domain/instant.ts';
import { isOver } from '#lib/domain/incident.ts';
import { lastDays, startOfDay } from '#lib/domain/time.ts';
import { validUntil } from '#lib/domain/valid-until.ts';
import { publishedBars } from './bars.ts';
import { sayingsByComponent, shownStatuses } from './component.ts';
import { type Headline, headlineOf } from './headline.ts';
import { BAR_DAYS, type HomeFacts } from './home-facts.ts';
import { type PublishedIncident, publishedIncident } from './incident.ts';
import { type PublishedMaintenance, publishedMaintenance } from './maintenance.ts';
import { namedMetric, type NamedMetric } from './metric.ts';
import { namesOf } from './named.ts';
import { type PageInfo, pageInfo } from './page-info.ts';
import { type PastDay, pastDays } from './past-days.ts';
import { type Section, sectionsOf } from './sections.ts';

export const PAST_DAYS = 15;

/** The home page as every format shows it: HTML now, JSON and feeds from the same. */
export interface PublishedPage {
  /** The event it holds for: a newer one may read differently. */
  readonly revision: number;
  readonly now: Instant;
  /** Until then it stays true if nobody edits anything. */
  readonly validUntil: Instant;
  readonly page: PageInfo;
  readonly headline: Headline;
  /** Newest words first. */
  readonly open: readonly PublishedIncident[];
  readonly running: readonly PublishedMaintenance[];
  /** Soonest first. */
  readonly coming: readonly PublishedMaintenance[];
  readonly sections: readonly Section[];
  /** Those that are shown, without what was measured. */
  readonly metrics: readonly NamedMetric[];
  readonly past: readonly PastDay[];
}

const lastWord = (incident: PublishedIncident) => incident.updates[0]?.displayAt ?? incident.startedAt;

/** Everything the home page says, from the facts alone. */
export function publishedPage(facts: HomeFacts, revision: number, now: Instant): PublishedPage {
  const zone = facts.page.timeZone;
  const names = namesOf(facts.components, facts.groups);
  // The bars need ninety days of them, their words are read of these.
  const told = startOfDay(lastDays(PAST_DAYS, now, zone)[0]!, zone);
  const incidents = facts.incidents
    .filter((incident) => incident.startedAt <= now && (incident.startedAt >= told || !isOver(incident)))
    .map((incident) => publishedIncident(incident, names, now));
  const maintenances = facts.maintenances.map((one) => publishedMaintenance(one, names, now));
  const open = incidents.filter((incident) => incident.open).sort((a, b) => lastWord(b) - lastWord(a));
  const running = maintenances.filter((one) => one.phase === 'running');
  const coming = maintenances
    .filter((one) => one.phase === 'coming')
    .sort((a, b) => a.scheduledFor - b.scheduledFor);

  const shown = shownStatuses(facts.components, facts.incidents, facts.maintenances);
  const sayings = sayingsByComponent(facts);
  const window = {
    days: lastDays(BAR_DAYS, now, zone),
    zone,
    now,
    weights: facts.page.uptimeWeights,
    causeNames: new Map([...facts.incidents, ...facts.maintenances].map(({ id, name }) => [id, name])),
  };
  const leaves = facts.components
    .filter((row) => row.removedAt === null)
    .map((row) => ({
      row,
      shown: {
        ...{ id: row.id, name: row.name, description: row.description },
        status: shown.get(row.id) ?? row.status,
        bars: row.showUptime ? publishedBars(row, sayings(row.id), window) : null,
      },
    }));
  const visible = leaves.filter(
    ({ row, shown }) => !row.onlyShowIfDegraded || shown.status !== 'operational',
  );

  return {
    revision,
    now,
    validUntil: validUntil({
      maintenances: facts.maintenances.filter((one) => one.closedAt === null),
      promises: open.map((incident) => incident.nextUpdate?.by ?? null),
      now,
      zone,
    }),
    page: pageInfo(facts.page),
    headline: headlineOf({
      leaves: leaves.map((leaf) => leaf.shown),
      openIncidents: open,
      runningMaintenances: running.length,
    }),
    open,
    running,
    coming,
    sections: sectionsOf(visible, facts.groups),
    metrics: facts.metrics.map(namedMetric),
    past: pastDays(incidents, PAST_DAYS, now, zone),
  };
}
