import { INCIDENT_STATUSES } from './incident.ts';

/** What a template may put an incident or a maintenance to. Nobody cancels from a template. */
export const TEMPLATE_STATUSES = [
  ...INCIDENT_STATUSES,
  'scheduled',
  'in_progress',
  'verifying',
  'completed',
] as const;
export type TemplateStatus = (typeof TEMPLATE_STATUSES)[number];
