import { type Instant, plus, SECOND } from '#lib/domain/instant.ts';
import type { HistoryIncident, HistoryMaintenance } from '#lib/import/history.ts';
import { windowSteps } from '#lib/import/window-steps.ts';
import type { Maintenance, Report, Update } from './source.ts';

/** Ids and names here of what is called by numbers there. */
export interface Naming {
  readonly idOf: (kind: string, id: number) => string;
  readonly nameOf: (monitorId: number) => string;
}

const named = ({ monitorIds }: Report | Maintenance, naming: Naming) =>
  (monitorIds ?? []).map((one) => ({ id: naming.idOf('monitor', one), name: naming.nameOf(one) }));

/**
 * A report says of monitors only that they are concerned. OpenStatus itself draws them as degraded while it is neither monitored
 * nor resolved (packages/tracker), and so do we.
 * @param updates at least one
 */
export function incidentOf(report: Report, updates: readonly Update[], naming: Naming): HistoryIncident {
  const components = named(report, naming);
  const dates = updates.map((one) => one.date);
  return {
    id: naming.idOf('report', report.id),
    name: report.title,
    status: report.status,
    updates: updates.map(({ id, status, date, message }) => ({
      ...{ id: naming.idOf('update', id), status, body: message, displayAt: date, createdAt: date },
      ...{ updatedAt: date, notify: false, tweetId: null, customTweet: null },
      components: components.map((one) => ({
        ...{ componentId: one.id, name: one.name, oldStatus: null },
        status: status === 'monitoring' || status === 'resolved' ? 'operational' : 'degraded_performance',
      })),
    })),
    ...{ componentOrder: components.map((one) => one.id), components: [], shortlink: null },
    ...{ impact: null, startedAt: null, resolvedAt: null, postmortem: null },
    ...{ createdAt: Math.min(...dates) as Instant, updatedAt: Math.max(...dates) as Instant },
  };
}

/** There is one text to it, and nothing says when it was written: before it began, and now at the latest. */
export function maintenanceOf(maintenance: Maintenance, naming: Naming, now: Instant): HistoryMaintenance {
  const { from, to: until, message } = maintenance;
  const id = naming.idOf('maintenance', maintenance.id);
  const components = named(maintenance, naming);
  const said = Math.min(now, plus(from, -SECOND)) as Instant;
  const announced = {
    ...({ id: naming.idOf('announcement', maintenance.id), status: 'scheduled', body: message } as const),
    ...({ displayAt: said, createdAt: said, updatedAt: said, undated: true } as const),
    ...{ notify: false, tweetId: null, customTweet: null },
  };
  return {
    ...{ id, name: maintenance.title, status: null, scheduledFor: from, scheduledUntil: until },
    updates: windowSteps({ id, from, until, components }, [announced], now),
    ...{ componentOrder: components.map((one) => one.id), components: [], shortlink: null, plannedAt: null },
    ...{ createdAt: said, updatedAt: said, undated: true },
  };
}
