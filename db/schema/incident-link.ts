import type { Kit } from '#db/kit/sqlite.ts';
import { LINK_KINDS } from '#lib/domain/incident-link.ts';
import { among } from './among.ts';
import type { defineIncidents } from './incident.ts';
import type { defineMaintenances } from './maintenance.ts';

/**
 * What one incident has to do with another, or with a maintenance: exactly one of them. `incident_id` is the one that was
 * merged, split off or brought about; of two that are only related the one with the smaller id.
 * Written by the verbs that link, merge and split. Read by the pages of both, and by staff.
 */
export const defineIncidentLinks = (
  kit: Kit,
  incidents: ReturnType<typeof defineIncidents>,
  maintenances: ReturnType<typeof defineMaintenances>,
) =>
  kit.table(
    'incident_links',
    {
      id: kit.text().primaryKey(),
      kind: kit.oneOf(LINK_KINDS).notNull(),
      incidentId: kit
        .text()
        .notNull()
        .references(() => incidents.id, { onDelete: 'cascade' }),
      otherId: kit.text().references(() => incidents.id, { onDelete: 'cascade' }),
      maintenanceId: kit.text().references(() => maintenances.id, { onDelete: 'cascade' }),
      createdAt: kit.instant().notNull(),
    },
    (t) => [
      kit.check('incident_links_kind', among('kind', LINK_KINDS)),
      kit.check('incident_links_one_other', '(other_id is null) <> (maintenance_id is null)'),
      // one link between two, and the links that lead away from one
      kit.uniqueIndex('incident_links_incident').on(t.incidentId, t.otherId),
      kit.uniqueIndex('incident_links_caused').on(t.incidentId, t.maintenanceId),
      // the links that lead to one
      kit.index('incident_links_other').on(t.otherId),
      kit.index('incident_links_maintenance').on(t.maintenanceId),
    ],
  );
