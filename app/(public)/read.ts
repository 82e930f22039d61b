import { cache } from 'react';
import type { MetricRange } from '#lib/domain/metric-range.ts';
import { readPage, readPageInfo } from '#lib/published/read.ts';
import { readMetric } from '#lib/published/read-metric.ts';
import { readComponentUptime } from '#lib/published/read-uptime.ts';
import { readSubscription } from '#lib/reads/subscription.ts';
import { readIncident, readMaintenance } from '#lib/published/read-incident.ts';

/** Asked by layout, metadata and page alike, read once a request. */
export const pageOf = cache(readPageInfo);
export const homeOf = cache(readPage);
export const incidentOf = cache(readIncident);
export const maintenanceOf = cache(readMaintenance);
export const componentUptimeOf = cache(readComponentUptime);
export const subscriptionOf = cache(readSubscription);
export const metricOf = cache((id: string) => readMetric(id));
export const chartOf = cache((id: string, range: MetricRange) => readMetric(id, [range]));
