import { postgresKit } from '#db/kit/postgres.ts';
import { sqliteKit } from '#db/kit/sqlite.ts';
import { env } from '#lib/env.ts';
import { defineSchema } from './define.ts';

/**
 * The tables of this process's engine, which is fixed by `DATABASE_URL` when it starts. Their compile-time types are
 * SQLite's on either engine, so a query is written once.
 */
export const {
  page,
  componentGroups,
  components,
  componentStatuses,
  incidents,
  incidentNotes,
  maintenanceSeries,
  maintenanceSeriesComponents,
  maintenances,
  maintenanceComponents,
  incidentLinks,
  updates,
  updateComponents,
  updateRevisions,
  postmortems,
  actionItems,
  postmortemRevisions,
  postmortemComments,
  postmortemReviews,
  previewLinks,
  postmortemCorrections,
  postmortemTemplates,
  timelineEntries,
  incidentTemplates,
  templateComponents,
  metricsProviders,
  metrics,
  metricPoints,
  users,
  notices,
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
} = defineSchema(env.engine === 'postgres' ? postgresKit : sqliteKit);
