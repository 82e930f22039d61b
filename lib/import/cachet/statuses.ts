import type { IncidentStatus } from '#lib/domain/incident.ts';
import type { ComponentStatus } from '#lib/domain/level.ts';

// The numbers of https://github.com/cachethq/core/tree/main/src/Enums, which Cachet 2 has too, as far as it has them.

/** 0 in Cachet 2 and 5 in Cachet 3 say that nobody knows. */
export const COMPONENT_STATUSES: Readonly<Record<number, ComponentStatus>> = {
  ...{ 1: 'operational', 2: 'degraded_performance', 3: 'partial_outage', 4: 'major_outage' },
  6: 'under_maintenance',
};

export const INCIDENT_STATUSES: Readonly<Record<number, IncidentStatus>> = {
  /** "Reported", in Cachet 3. */
  0: 'investigating',
  ...{ 1: 'investigating', 2: 'identified', 3: 'monitoring', 4: 'resolved' },
};

/** Who may see a thing. Cachet 2 knows the first two. */
export const VISIBLE_TO_ALL = 1;
