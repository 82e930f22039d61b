import { INCIDENT_STATUSES, type IncidentStatus } from './incident.ts';
import type { ComponentStatus } from './level.ts';

/** What a template may put an incident or a maintenance to. Nobody cancels from a template. */
export const TEMPLATE_STATUSES = [
  ...INCIDENT_STATUSES,
  'scheduled',
  'in_progress',
  'verifying',
  'completed',
] as const;
export type TemplateStatus = (typeof TEMPLATE_STATUSES)[number];

/** What a template says of a component. */
export interface TemplateComponent {
  readonly componentId: string;
  /** Null where only the component was named: the form's own first choice. */
  readonly status: ComponentStatus | null;
}

/** The forms that a template can fill. */
export type TemplateUse = 'incident' | 'maintenance';

/** Where a template is offered: one without a status fits everywhere; the steps of a maintenance are taken without one. */
export function isOffered(status: TemplateStatus | null, use: TemplateUse): boolean {
  if (status === null) return true;
  return use === 'incident' ? isIncidentStatus(status) : status === 'scheduled';
}

export function isIncidentStatus(status: string | null): status is IncidentStatus {
  return INCIDENT_STATUSES.some((one) => one === status);
}
