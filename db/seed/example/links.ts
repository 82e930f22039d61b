import type { incidentLinks } from '#db/schema/index.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { exampleId } from './chance.ts';
import { dnsMove } from './dns-move/maintenance.ts';
import { lookupsFailed } from './dns-move/incident.ts';

/** What came of the move of the name servers. */
export const exampleLinks = (now: Instant): (typeof incidentLinks.$inferInsert)[] => [
  {
    id: exampleId('link', 'dns-move'),
    kind: 'maintenance',
    incidentId: exampleId('incident', lookupsFailed.key),
    maintenanceId: exampleId('maintenance', dnsMove.key),
    createdAt: now,
  },
];
