import { describe, expect, test } from 'vitest';
import { hasSharedData, sharedJson } from '#e2e/shared-data.ts';
import { deriveIncident, type IncidentStatus, type IncidentUpdateFacts } from './incident.ts';
import { MINUTE } from './instant.ts';
import type { ComponentStatus } from './level.ts';
import { at } from './testing/instants.ts';

interface RecordedUpdate {
  id: string;
  status: IncidentStatus | 'postmortem';
  display_at: string;
  created_at: string;
  affected_components: { code: string; new_status: ComponentStatus }[] | null;
}
interface RecordedIncident {
  id: string;
  status: string;
  impact: string;
  monitoring_at: string | null;
  incident_updates: RecordedUpdate[];
}

/** The rest had their impact set by hand, as GitHub does throughout. */
describe.skipIf(!hasSharedData)('recorded incidents', () => {
  test.each([
    ['digitalocean', 718, 714],
    ['trello', 126, 111],
  ])('of %s: %i have the derived status and monitoring, %i the derived impact', (page, count, agreeing) => {
    const { incidents } = sharedJson(`pages/${page}/incidents.json`) as { incidents: RecordedIncident[] };
    let sameImpact = 0;
    for (const incident of incidents) {
      const derived = deriveIncident(incident.incident_updates.map(factsOf), null);
      expect(derived.status, incident.id).toBe(incident.status);
      if (derived.impact === incident.impact) sameImpact += 1;
      const recorded = incident.monitoring_at === null ? null : Date.parse(incident.monitoring_at);
      // Statuspage stamps the incident some milliseconds after its update.
      if (recorded !== null) expect(recorded - (derived.monitoringAt ?? 0), incident.id).toBeLessThan(MINUTE);
    }
    expect(incidents).toHaveLength(count);
    expect(sameImpact).toBe(agreeing);
  });
});

function factsOf(recorded: RecordedUpdate): IncidentUpdateFacts {
  return {
    id: recorded.id,
    status: recorded.status === 'postmortem' ? 'resolved' : recorded.status,
    displayAt: at(recorded.display_at),
    createdAt: at(recorded.created_at),
    nextUpdateBy: null,
    components: (recorded.affected_components ?? []).map((c) => ({
      componentId: c.code,
      status: c.new_status,
    })),
  };
}
