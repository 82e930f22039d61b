import { type IncidentRow, incidentOrThrow } from '#db/queries/incident.ts';
import { updatesOfIncident } from '#db/queries/update.ts';
import type { Tx } from '#db/write.ts';
import { incidentSays } from '#lib/domain/default-components.ts';
import { isSaidAgain, saidOver } from '#lib/domain/said-again.ts';
import { latestComponents } from '#lib/domain/timeline.ts';
import { invalid } from '#lib/errors.ts';
import { changeIncident } from '#lib/verbs/change-incident.ts';
import { postUpdate } from '#lib/verbs/post-update.ts';
import { affectedBy } from './affected.ts';
import { cleanBody, type Given, namedBy } from './incident-fields.ts';
import { incidentStatus } from './incident-status.ts';
import { standardWords } from './standard-words.ts';

/** What it is called and kept with, and an update when a status, words or components are given that are new. */
export async function updateIncident(tx: Tx, incidentId: string, given: Given): Promise<void> {
  const incident = await incidentOrThrow(tx, incidentId);
  if (given.scheduled_for != null) throw invalid('scheduled_for', 'An incident has no window.');
  if (given.scheduled_until != null) throw invalid('scheduled_until', 'An incident has no window.');
  await changeIncident.within(tx, {
    ...{ incidentId, version: incident.version, name: given.name },
    ...{ impactOverride: given.impact_override, metadata: given.metadata ?? undefined },
  });
  await say(tx, incident, given);
}

async function say(tx: Tx, incident: IncidentRow, given: Given): Promise<void> {
  const body = cleanBody(given);
  const status = incidentStatus(given, incident.status);
  if (body === undefined && status === incident.status && !namedBy(given)) return;
  const story = await updatesOfIncident(tx, incident.id);
  const before = latestComponents(story);
  const onPurpose = await affectedBy(tx, given, before);
  const components = saidOver(incidentSays(status, before), onPurpose);
  const latest = { ...story.at(-1)!, components: before };
  if (isSaidAgain<string>(latest, { status, body, components })) return;
  await postUpdate.within(tx, {
    ...{ incidentId: incident.id, status, body: body ?? standardWords(status), components },
    notify: given.deliver_notifications ?? true,
  });
}
