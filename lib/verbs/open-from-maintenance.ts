import { z } from 'zod';
import { addLink } from '#db/queries/incident-links.ts';
import { maintenanceOrThrow } from '#db/queries/maintenance.ts';
import { INCIDENT_STATUSES } from '#lib/domain/incident.ts';
import { invalid } from '#lib/errors.ts';
import { mayComplete } from '#lib/domain/maintenance.ts';
import { t } from '#lib/i18n/t.ts';
import { completeMaintenance } from './complete-maintenance.ts';
import { affectedComponents, flag, id, instant, line, oneOf, text, version } from './fields.ts';
import { openIncident } from './open-incident.ts';
import { verb } from './verb.ts';
import { mustBeCurrent } from './version.ts';

export const MAINTENANCE_AFTERWARDS = ['goes_on', 'completed'] as const;

export const OpenFromMaintenance = z.object({
  maintenanceId: id,
  version,
  name: line('Give the incident a name.'),
  status: oneOf(INCIDENT_STATUSES).default('investigating'),
  body: text('Say in a sentence what is happening.'),
  components: affectedComponents,
  nextUpdateBy: instant.nullish(),
  /** Whether subscribers are told, of the incident alone. */
  notify: flag,
  /** What becomes of the maintenance. Only one that is running can be completed. */
  maintenance: oneOf(MAINTENANCE_AFTERWARDS).default('goes_on'),
});

/** A maintenance went wrong: an incident that names it, in one step. */
export const openFromMaintenance = verb({
  act: 'incident.write',
  schema: OpenFromMaintenance,
  async run(tx, { maintenanceId, version, maintenance: afterwards, ...first }) {
    const maintenance = await maintenanceOrThrow(tx, maintenanceId);
    mustBeCurrent('maintenance', maintenance, version);
    if (first.status === 'resolved') throw invalid('status', 'An incident that has just begun is not over.');
    if (afterwards === 'completed' && !mayComplete(maintenance.status))
      throw invalid('maintenance', 'Only a maintenance that is running can be completed.');
    const opened = await openIncident.within(tx, first);
    const ended =
      afterwards === 'completed'
        ? await completeMaintenance.within(tx, {
            ...{ maintenanceId, version, notify: false },
            body: t('update.wentWrong', { name: first.name }),
          })
        : null;
    const { incidentId, updateId } = opened;
    const linkId = await addLink(tx, 'maintenance', { incidentId, maintenanceId });
    await tx.record({
      type: 'incident.linked',
      subjectId: incidentId,
      data: {
        ...{ incidentId, name: first.name, kind: 'maintenance', linkId, otherName: maintenance.name },
        ...{ updateId, alsoSaid: ended ? [ended.updateId] : [] },
        linked: [{ kind: 'maintenance', id: maintenanceId }],
      },
    });
    return opened;
  },
});
