import { sentenceOf } from '#components/staff/log/sentences.ts';
import { incidentWord } from '#components/staff/words.ts';
import type { EventData } from '#lib/domain/event.ts';
import { INCIDENT_STATUSES } from '#lib/domain/incident.ts';

/** What somebody has just done, said in the room of the incident: "Bea posted an update: Monitoring." */
export function newsWords({
  type,
  actorName,
  data,
}: {
  readonly type: string;
  readonly actorName: string;
  readonly data: EventData;
}): string {
  const status = INCIDENT_STATUSES.find((one) => one === data['status']);
  if (type === 'update.posted' && status) return `${actorName} posted an update: ${incidentWord(status)}.`;
  // The log's sentences go on with the name of the incident, which everybody here has before their eyes.
  return `${actorName} ${sentenceOf(type, data).did.replace(/ (on|of)$/, '')}.`;
}
