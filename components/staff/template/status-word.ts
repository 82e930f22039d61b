import { isIncidentStatus, type TemplateStatus } from '#lib/domain/template.ts';
import { incidentWord, maintenanceWord } from '#components/staff/words.ts';

/** What a template puts things to, in words. */
export function templateStatusWord(status: TemplateStatus | null): string {
  if (status === null) return 'As it is';
  return isIncidentStatus(status) ? incidentWord(status) : `Maintenance: ${maintenanceWord(status)}`;
}
