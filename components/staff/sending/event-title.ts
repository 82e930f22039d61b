import { incidentWord, maintenanceWord } from '#components/staff/words.ts';
import { sentenceOf } from '#components/staff/log/sentences.ts';
import type { EventData } from '#lib/domain/event.ts';
import { INCIDENT_STATUSES } from '#lib/domain/incident.ts';
import { MAINTENANCE_STATUSES } from '#lib/domain/maintenance.ts';

const OWN: Readonly<Record<string, string>> = {
  'subscriber.asked': 'Confirmation of a subscription',
  'subscriber.link_sent': 'Link to a subscription',
  'subscriber.quarantined': 'Notice that a webhook is given up',
  'maintenance.scheduled': 'Scheduled',
  'maintenance.moved': 'New time',
  'maintenance.reminded': 'Reminder',
  'maintenance.extended': 'Extended',
  'postmortem.published': 'Postmortem',
};

/** What a message of this event was, in a line: "Identified: Slow sign-in". */
export function eventTitle(type: string, data: EventData): string {
  const name = typeof data['name'] === 'string' ? data['name'] : null;
  const what = OWN[type] ?? statusOf(data['status']) ?? sentenceOf(type, data).did;
  return name === null ? what : `${what}: ${name}`;
}

function statusOf(status: unknown): string | undefined {
  const incident = INCIDENT_STATUSES.find((one) => one === status);
  if (incident) return incidentWord(incident);
  const maintenance = MAINTENANCE_STATUSES.find((one) => one === status);
  return maintenance && maintenanceWord(maintenance);
}
