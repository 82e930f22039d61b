// Read by drizzle-kit to generate db/migrations/postgres.
import { postgresKit } from '../kit/postgres.ts';
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
} = defineSchema(postgresKit);
