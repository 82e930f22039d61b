import type { IncidentStatus } from '#lib/domain/incident.ts';
import type { ComponentStatus, Impact } from '#lib/domain/level.ts';
import type { MaintenanceStatus } from '#lib/domain/maintenance.ts';
import type { ActionItemKind, ActionItemState, PostmortemSection } from '#lib/domain/postmortem.ts';
// The words alone: `t` would bring the message parser and the whole catalogue into the browser.
import { status } from '#lib/i18n/en/status.ts';

export const statusWord = (of: ComponentStatus) => status[`status.${of}`];
export const incidentWord = (of: IncidentStatus) => status[`status.incident.${of}`];
export const maintenanceWord = (of: MaintenanceStatus) => status[`status.maintenance.${of}`];
export const impactWord = (of: Impact) => status[`status.impact.${of}`];

/** One word each, for a row of choices beside the component's name. */
export const SHORT_STATUS = {
  operational: 'Working',
  under_maintenance: 'Maintenance',
  degraded_performance: 'Degraded',
  partial_outage: 'Partial',
  major_outage: 'Major',
} as const satisfies Record<ComponentStatus, string>;

export const SECTION_WORDS = {
  summary: 'Summary',
  impact: 'Impact',
  rootCause: 'Root cause',
  contributingFactors: 'Contributing factors',
  timeline: 'Timeline',
  wentWell: 'What went well',
  wentBadly: 'What went badly',
  lucky: 'Where we were lucky',
  remediation: 'Remediation',
  lessons: 'Lessons',
} as const satisfies Record<PostmortemSection, string>;

export const ACTION_ITEM_STATE_WORDS = {
  open: 'Open',
  done: 'Done',
  dropped: 'Dropped',
} as const satisfies Record<ActionItemState, string>;

export const ACTION_ITEM_KIND_WORDS = {
  prevent: 'Prevent',
  detect: 'Detect',
  mitigate: 'Mitigate',
  process: 'Process',
} as const satisfies Record<ActionItemKind, string>;
