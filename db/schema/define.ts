import type { Kit } from '#db/kit/sqlite.ts';
import { defineComponentGroups, defineComponents, defineComponentStatuses } from './component.ts';
import { defineDeliveries, defineFailedAttempts, defineFanOuts } from './delivery.ts';
import {
  definePostmortemComments,
  definePostmortemReviews,
  definePostmortemRevisions,
  definePreviewLinks,
} from './drafting.ts';
import { defineEvents } from './event.ts';
import { defineIncidents } from './incident.ts';
import { defineIncidentLinks } from './incident-link.ts';
import { defineMaintenanceComponents, defineMaintenances } from './maintenance.ts';
import { defineMaintenanceSeries, defineMaintenanceSeriesComponents } from './maintenance-series.ts';
import { defineMetricPoints, defineMetrics, defineMetricsProviders } from './metric.ts';
import { defineIncidentNotes } from './note.ts';
import { defineNotices } from './notice.ts';
import { definePage } from './page.ts';
import {
  defineActionItems,
  definePostmortemCorrections,
  definePostmortems,
  definePostmortemTemplates,
} from './postmortem.ts';
import {
  defineSubscriberComponents,
  defineSubscriberGroups,
  defineSubscriberIncidents,
  defineSubscribers,
} from './subscriber.ts';
import { defineTemplateComponents, defineIncidentTemplates } from './template.ts';
import { defineTimelineEntries } from './timeline.ts';
import { defineIdempotencyKeys, defineTokens } from './token.ts';
import { defineUpdateComponents, defineUpdateRevisions, defineUpdates } from './update.ts';
import { defineInvitations, defineSessions, defineUsers } from './user.ts';

/** The whole schema over one column kit. */
export function defineSchema(kit: Kit) {
  const componentGroups = defineComponentGroups(kit);
  const components = defineComponents(kit, componentGroups);
  const users = defineUsers(kit);
  const incidents = defineIncidents(kit, users);
  const maintenanceSeries = defineMaintenanceSeries(kit);
  const maintenances = defineMaintenances(kit, maintenanceSeries);
  const updates = defineUpdates(kit, incidents, maintenances);
  const postmortems = definePostmortems(kit, incidents);
  const incidentTemplates = defineIncidentTemplates(kit);
  const tokens = defineTokens(kit, users);
  const events = defineEvents(kit);
  const subscribers = defineSubscribers(kit);
  const metricsProviders = defineMetricsProviders(kit);
  const metrics = defineMetrics(kit, metricsProviders);
  const deliveries = defineDeliveries(kit, events, subscribers);
  return {
    page: definePage(kit),
    componentGroups,
    components,
    componentStatuses: defineComponentStatuses(kit, components),
    users,
    incidents,
    incidentNotes: defineIncidentNotes(kit, incidents, users),
    maintenanceSeries,
    maintenanceSeriesComponents: defineMaintenanceSeriesComponents(kit, maintenanceSeries, components),
    maintenances,
    maintenanceComponents: defineMaintenanceComponents(kit, maintenances, components),
    incidentLinks: defineIncidentLinks(kit, incidents, maintenances),
    updates,
    updateComponents: defineUpdateComponents(kit, updates, components),
    updateRevisions: defineUpdateRevisions(kit, updates),
    postmortems,
    actionItems: defineActionItems(kit, postmortems),
    postmortemCorrections: definePostmortemCorrections(kit, postmortems),
    postmortemTemplates: definePostmortemTemplates(kit),
    timelineEntries: defineTimelineEntries(kit, incidents),
    incidentTemplates,
    templateComponents: defineTemplateComponents(kit, incidentTemplates, components),
    metricsProviders,
    metrics,
    metricPoints: defineMetricPoints(kit, metrics),
    notices: defineNotices(kit, users),
    postmortemRevisions: definePostmortemRevisions(kit, postmortems),
    postmortemComments: definePostmortemComments(kit, postmortems),
    postmortemReviews: definePostmortemReviews(kit, postmortems, users),
    previewLinks: definePreviewLinks(kit, postmortems),
    sessions: defineSessions(kit, users),
    invitations: defineInvitations(kit, users),
    tokens,
    idempotencyKeys: defineIdempotencyKeys(kit, tokens),
    events,
    subscribers,
    subscriberComponents: defineSubscriberComponents(kit, subscribers, components),
    subscriberGroups: defineSubscriberGroups(kit, subscribers, componentGroups),
    subscriberIncidents: defineSubscriberIncidents(kit, subscribers, incidents),
    fanOuts: defineFanOuts(kit, events),
    deliveries,
    failedAttempts: defineFailedAttempts(kit, deliveries),
  };
}
