import { type HistoryRows, noRows } from '#db/history/rows.ts';
import { incidentRows, joined, maintenanceRows } from '#db/history/story.ts';
import type { IncidentStatus } from '#lib/domain/incident.ts';
import { type Day, HOUR, type Instant, instantOf, isoOf, MINUTE } from '#lib/domain/instant.ts';
import type { MaintenanceStatus } from '#lib/domain/maintenance.ts';
import { chance, exampleId } from './example/chance.ts';

const DAY = 24 * HOUR;
const GROUP_SIZE = 10;

export interface Size {
  readonly years: number;
  readonly components: number;
  readonly incidents: number;
  readonly maintenances: number;
}

/** What the budgets of large pages are measured on. */
export const LARGE: Size = { years: 10, components: 200, incidents: 10_000, maintenances: 1_000 };

const STEPS: readonly (readonly [IncidentStatus, string])[] = [
  ['investigating', 'Some requests fail. We are looking into it.'],
  ['identified', 'The cause is known, and we are working on it.'],
  ['monitoring', 'A fix is in place. We are watching it.'],
  ['resolved', 'All requests succeed again.'],
];
const WINDOW: readonly (readonly [MaintenanceStatus, number, string])[] = [
  ['scheduled', -3 * DAY, 'We replace machines, a few at a time.'],
  ['in_progress', 0, 'We have begun.'],
  ['completed', HOUR, 'We are done.'],
];
const BAD = ['degraded_performance', 'degraded_performance', 'partial_outage', 'major_outage'] as const;

/** A page with a long, even history that ends just before `now`. The same at each run. */
export function largeWorld(now: Instant, size: Size = LARGE): HistoryRows {
  const random = chance(size.incidents);
  const pick = (count: number) => Math.floor(random() * count);
  const from = now - size.years * 365 * DAY;
  const spread = (n: number, of: number) => Math.floor(from + ((now - from - 5 * DAY) * n) / of);
  const rows = joined(noRows(), componentsFrom(instantOf(from), size.components));
  const affected = () => {
    const first = pick(size.components);
    const count = Math.min(1 + pick(3), size.components);
    return Array.from({ length: count }, (_, k) => exampleId('c', (first + k) % size.components));
  };

  for (let n = 0; n < size.incidents; n += 1) {
    const startedAt = spread(n, size.incidents) + pick(HOUR);
    const components = affected();
    const status = BAD[pick(BAD.length)]!;
    const pace = (5 + pick(25)) * MINUTE;
    const updates = STEPS.map(([step, body], k) => ({
      ...update('i', n, k, startedAt + k * pace),
      status: step,
      body,
      components: components.map((componentId) => ({
        componentId,
        status: step === 'resolved' ? ('operational' as const) : status,
      })),
    }));
    const id = exampleId('i', n);
    joined(rows, incidentRows({ id, name: `Requests fail (${n + 1})`, impactOverride: null, updates }));
  }

  for (let n = 0; n < size.maintenances; n += 1) {
    const scheduledFor = instantOf(spread(n, size.maintenances) + 4 * DAY);
    const componentIds = affected();
    const updates = WINDOW.map(([step, after, body], k) => ({
      ...update('m', n, k, scheduledFor + after),
      status: step,
      body,
      components: componentIds.map((componentId) => ({
        componentId,
        status: step === 'in_progress' ? ('under_maintenance' as const) : ('operational' as const),
      })),
    }));
    const scheduledUntil = instantOf(scheduledFor + 2 * HOUR);
    const story = { id: exampleId('m', n), name: `New machines (${n + 1})`, scheduledFor, scheduledUntil };
    joined(rows, maintenanceRows({ ...story, componentIds, updates }));
  }
  return rows;
}

function update(kind: string, n: number, k: number, milliseconds: number) {
  const at = instantOf(milliseconds);
  const times = { displayAt: at, createdAt: at, updatedAt: at, nextUpdateBy: null };
  return { id: exampleId('u', kind, n, k), notify: false, ...times };
}

function componentsFrom(
  from: Instant,
  count: number,
): Pick<HistoryRows, 'componentGroups' | 'components' | 'componentStatuses'> {
  const times = { createdAt: from, updatedAt: from };
  const groups = Array.from({ length: Math.ceil(count / GROUP_SIZE) }, (_, n) => ({
    id: exampleId('g', n),
    name: `Region ${n + 1}`,
    position: n,
    ...times,
  }));
  const components = Array.from({ length: count }, (_, n) => ({
    id: exampleId('c', n),
    groupId: exampleId('g', Math.floor(n / GROUP_SIZE)),
    name: `Service ${n + 1}`,
    status: 'operational' as const,
    position: n % GROUP_SIZE,
    startDate: isoOf(from).slice(0, 10) as Day,
    ...times,
  }));
  return {
    componentGroups: groups,
    components,
    componentStatuses: components.map((one) => ({ componentId: one.id, status: one.status, at: from })),
  };
}
