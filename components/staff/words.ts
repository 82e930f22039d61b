import type { IncidentStatus } from '#lib/domain/incident.ts';
import type { ComponentStatus, Impact } from '#lib/domain/level.ts';
import type { MaintenanceStatus } from '#lib/domain/maintenance.ts';
import type { ActionItemState, PostmortemSection } from '#lib/domain/postmortem.ts';

/** The words of staff screens. What visitors read comes from the catalogue in `lib/i18n`. */
export const COMPONENT_STATUS_WORDS = {
  operational: 'Operational',
  under_maintenance: 'Under maintenance',
  degraded_performance: 'Degraded performance',
  partial_outage: 'Partial outage',
  major_outage: 'Major outage',
} as const satisfies Record<ComponentStatus, string>;

/** One word each, for a row of choices beside the component's name. */
export const COMPONENT_STATUS_SHORT = {
  operational: 'Working',
  under_maintenance: 'Maintenance',
  degraded_performance: 'Degraded',
  partial_outage: 'Partial',
  major_outage: 'Major',
} as const satisfies Record<ComponentStatus, string>;

export const INCIDENT_STATUS_WORDS = {
  investigating: 'Investigating',
  identified: 'Identified',
  monitoring: 'Monitoring',
  resolved: 'Resolved',
} as const satisfies Record<IncidentStatus, string>;

export const IMPACT_WORDS = {
  none: 'None',
  minor: 'Minor',
  major: 'Major',
  critical: 'Critical',
} as const satisfies Record<Impact, string>;

export const MAINTENANCE_STATUS_WORDS = {
  scheduled: 'Scheduled',
  in_progress: 'In progress',
  verifying: 'Verifying',
  completed: 'Completed',
  cancelled: 'Cancelled',
} as const satisfies Record<MaintenanceStatus, string>;

export const SECTION_WORDS = {
  summary: 'Summary',
  impact: 'Impact',
  rootCause: 'Root cause',
  timeline: 'Timeline',
  remediation: 'Remediation',
} as const satisfies Record<PostmortemSection, string>;

export const ACTION_ITEM_STATE_WORDS = {
  open: 'Open',
  done: 'Done',
  dropped: 'Dropped',
} as const satisfies Record<ActionItemState, string>;
