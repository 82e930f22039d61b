import { storyKind } from '#db/queries/story-kind.ts';
import { write } from '#db/write.ts';
import { operation } from '#lib/api/operation.ts';
import { deleteIncident } from '#lib/verbs/delete-incident.ts';
import { deleteMaintenance } from '#lib/verbs/delete-maintenance.ts';
import { createIncident } from './create-incident.ts';
import { CreatedIncident, GivenIncident, INCIDENT_FIELDS } from './incident-fields.ts';
import { Incident } from './incident-shape.ts';
import { INCIDENT_LISTS } from './list-incidents.ts';
import { INCIDENT_UPDATE_OPERATIONS } from './incident-updates.ts';
import { POSTMORTEM_OPERATIONS } from './postmortem.ts';
import { incidentThere } from './read-incidents.ts';
import { updateMaintenance } from './maintenance.ts';
import { updateIncident } from './update-incident.ts';

const INCIDENTS = '/pages/{page_id}/incidents';
const tag = 'incidents';

export const INCIDENT_OPERATIONS = [
  ...INCIDENT_LISTS,
  operation({
    id: 'createIncident',
    ...{ methods: ['POST'], path: INCIDENTS, tag },
    summary: 'Open an incident, enter one that is over, or schedule a maintenance',
    scopes: ['incidents'],
    body: { wrapper: 'incident', schema: CreatedIncident },
    ...{ status: 201, answer: Incident, fieldNames: INCIDENT_FIELDS },
    run: async ({ actor, body }) => incidentThere(await write(actor, (tx) => createIncident(tx, body))),
  }),
  operation({
    id: 'getIncident',
    ...{ methods: ['GET'], path: `${INCIDENTS}/{incident_id}`, tag, summary: 'Get an incident' },
    scopes: ['read', 'incidents'],
    ...{ status: 200, answer: Incident },
    run: ({ params }) => incidentThere(params.incident_id!),
  }),
  operation({
    id: 'updateIncident',
    ...{ methods: ['PATCH', 'PUT'], path: `${INCIDENTS}/{incident_id}`, tag },
    summary: 'Change an incident, or say what is new of it: what is left out stays as it is',
    scopes: ['incidents'],
    body: { wrapper: 'incident', schema: GivenIncident },
    ...{ status: 200, answer: Incident, fieldNames: INCIDENT_FIELDS },
    run: async ({ actor, params, body }) => {
      const id = params.incident_id!;
      await write(actor, async (tx) => {
        if ((await storyKind(tx, id)) === 'incident') await updateIncident(tx, id, body);
        else await updateMaintenance(tx, id, body);
      });
      return incidentThere(id);
    },
  }),
  operation({
    id: 'deleteIncident',
    ...{ methods: ['DELETE'], path: `${INCIDENTS}/{incident_id}`, tag },
    summary: 'Delete an incident that never happened, with its updates',
    scopes: ['incidents'],
    ...{ status: 200, answer: Incident },
    run: async ({ actor, params }) => {
      const id = params.incident_id!;
      const before = await incidentThere(id);
      await write(actor, async (tx) => {
        if ((await storyKind(tx, id)) === 'incident') await deleteIncident.within(tx, { incidentId: id });
        else await deleteMaintenance.within(tx, { maintenanceId: id });
      });
      return before;
    },
  }),
  ...INCIDENT_UPDATE_OPERATIONS,
  ...POSTMORTEM_OPERATIONS,
];
