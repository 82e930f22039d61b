import type { IncidentStatus } from '#lib/domain/incident.ts';
import { update } from '#lib/i18n/en/update.ts';

/** What an update says until somebody types better words. Offered in the box, selected, never published unseen. */
export const STANDARD_WORDS: Readonly<Record<IncidentStatus, string>> = {
  investigating: 'We are looking into reports of a problem. We will say more as soon as we know it.',
  identified: 'We have found the cause and are working on a fix.',
  monitoring: 'A fix is in place. We are watching that everything stays well.',
  resolved: 'The problem is over. We are sorry for the trouble it caused.',
};

/** The catalogue's own: they are what the clock says when it takes the step. */
export const STANDARD_MAINTENANCE_WORDS = {
  in_progress: update['update.in_progress'],
  verifying: update['update.verifying'],
  completed: update['update.completed'],
  cancelled: update['update.cancelled'],
} as const;

const STANDARD: ReadonlySet<string> = new Set(Object.values(STANDARD_WORDS));

/** Whether nobody has typed anything of their own yet, so that a change of status may change the words too. */
export function areStandardWords(body: string): boolean {
  return body.trim() === '' || STANDARD.has(body.trim());
}
