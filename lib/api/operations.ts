import type { Operation } from './operation.ts';
import { COMPONENT_GROUP_OPERATIONS } from './v1/component-groups.ts';
import { COMPONENT_OPERATIONS } from './v1/components.ts';
import { CONFIGURATION_OPERATIONS } from './v1/configuration.ts';
import { INCIDENT_OPERATIONS } from './v1/incidents.ts';
import { INCIDENT_SUBSCRIBER_OPERATIONS } from './v1/incident-subscribers.ts';
import { MAINTENANCE_SERIES_OPERATIONS } from './v1/maintenance-series.ts';
import { METRIC_DATA_OPERATIONS } from './v1/metric-data.ts';
import { METRIC_OPERATIONS } from './v1/metrics.ts';
import { METRICS_PROVIDER_OPERATIONS } from './v1/metrics-providers.ts';
import { PAGE_OPERATIONS } from './v1/pages.ts';
import { PEOPLE_OPERATIONS } from './v1/people.ts';
import { PERMISSION_OPERATIONS } from './v1/permissions.ts';
import { SUBSCRIBER_OPERATIONS } from './v1/subscribers.ts';
import { SUBSCRIBERS_AT_ONCE_OPERATIONS } from './v1/subscribers-at-once.ts';
import { UPTIME_OPERATIONS } from './v1/uptime.ts';
import { TEMPLATE_OPERATIONS } from './v1/templates.ts';

/** All that programs can ask for, in the order of the reading page. */
export const OPERATIONS: readonly Operation[] = [
  ...PAGE_OPERATIONS,
  ...COMPONENT_OPERATIONS,
  ...COMPONENT_GROUP_OPERATIONS,
  ...UPTIME_OPERATIONS,
  ...INCIDENT_OPERATIONS,
  ...MAINTENANCE_SERIES_OPERATIONS,
  ...TEMPLATE_OPERATIONS,
  ...SUBSCRIBER_OPERATIONS,
  ...SUBSCRIBERS_AT_ONCE_OPERATIONS,
  ...INCIDENT_SUBSCRIBER_OPERATIONS,
  ...METRIC_OPERATIONS,
  ...METRIC_DATA_OPERATIONS,
  ...METRICS_PROVIDER_OPERATIONS,
  ...PEOPLE_OPERATIONS,
  ...PERMISSION_OPERATIONS,
  ...CONFIGURATION_OPERATIONS,
];
