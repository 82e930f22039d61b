import type { IncidentStatus } from '#lib/domain/incident.ts';
import type { MaintenanceStatus } from '#lib/domain/maintenance.ts';

/** What an update says until somebody types better words. Offered in the box, selected, never published unseen. */
export const STANDARD_WORDS: Readonly<Record<IncidentStatus, string>> = {
  investigating: 'We are looking into reports of a problem. We will say more as soon as we know it.',
  identified: 'We have found the cause and are working on a fix.',
  monitoring: 'A fix is in place. We are watching that everything stays well.',
  resolved: 'The problem is over. We are sorry for the trouble it caused.',
};

export const STANDARD_MAINTENANCE_WORDS: Readonly<Record<MaintenanceStatus, string>> = {
  scheduled: 'We will be carrying out maintenance in this window.',
  in_progress: 'The maintenance has begun. We will say when it is done.',
  verifying: 'The work is done. We are checking that everything is well before we call it complete.',
  completed: 'The maintenance is complete.',
  cancelled: 'This maintenance will not take place.',
};

const STANDARD = new Set([...Object.values(STANDARD_WORDS), ...Object.values(STANDARD_MAINTENANCE_WORDS)]);

/** Whether nobody has typed anything of their own yet, so that a change of status may change the words too. */
export function areStandardWords(body: string): boolean {
  return body.trim() === '' || STANDARD.has(body.trim());
}
