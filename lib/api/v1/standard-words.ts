import type { IncidentStatus } from '#lib/domain/incident.ts';
import type { MaintenanceStatus } from '#lib/domain/maintenance.ts';
import { t } from '#lib/i18n/t.ts';

/** What an update says when a program only sets a status. */
export const standardWords = (status: IncidentStatus | MaintenanceStatus) => t(`update.${status}`);
