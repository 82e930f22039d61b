import { noRows, type HistoryRows } from '#db/history/rows.ts';
import { joined } from '#db/history/story.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { agoFrom } from './ago.ts';
import { componentRows } from './components.ts';
import { lookupsFailed } from './dns-move/incident.ts';
import { dnsMove } from './dns-move/maintenance.ts';
import { dnsPostmortem } from './dns-move/postmortem.ts';
import { earlierIncidents } from './earlier-incidents.ts';
import { postmortemRows } from './learned.ts';
import { comingMaintenance, pastMaintenances } from './maintenances.ts';
import { monthsBetween } from './months-between.ts';
import { openIncident } from './open-incident.ts';
import { queuePostmortem, queueStop } from './queue-stop.ts';
import { recentIncidents } from './recent-incidents.ts';
import { seriesDates } from './series.ts';
import { incidentTale, maintenanceTale } from './tale.ts';

/** The whole example world as it stands at `now`. */
export function exampleWorld(now: Instant): HistoryRows {
  const ago = agoFrom(now);
  const incidents = [
    openIncident(now),
    ...recentIncidents(ago),
    queueStop(ago),
    ...earlierIncidents(ago),
    ...monthsBetween(lookupsFailed.startedAt, ago(95, '00:00')),
    lookupsFailed,
  ];
  const maintenances = [comingMaintenance(now), ...pastMaintenances(ago), dnsMove];
  return joined(
    noRows(),
    componentRows(),
    ...incidents.map(incidentTale),
    ...maintenances.map(maintenanceTale),
    seriesDates(now),
    postmortemRows(dnsPostmortem),
    postmortemRows(queuePostmortem(ago)),
  );
}
