// Read by drizzle-kit to generate db/migrations/sqlite.
import { sqliteKit } from '../kit/sqlite.ts';
import { defineSchema } from './define.ts';

export const {
  page,
  componentGroups,
  components,
  componentStatuses,
  incidents,
  maintenances,
  maintenanceComponents,
  updates,
  updateComponents,
  updateRevisions,
  postmortems,
  actionItems,
  incidentTemplates,
  templateComponents,
  users,
  sessions,
  invitations,
  tokens,
  idempotencyKeys,
  events,
  subscribers,
  subscriberComponents,
  subscriberGroups,
  subscriberIncidents,
  fanOuts,
  deliveries,
  failedAttempts,
} = defineSchema(sqliteKit);
