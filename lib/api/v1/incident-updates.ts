import { z } from 'zod';
import { updateOrThrow } from '#db/queries/update.ts';
import { write } from '#db/write.ts';
import { orNone, text, timestamp, flag } from '#lib/api/fields.ts';
import { operation } from '#lib/api/operation.ts';
import { notFound } from '#lib/errors.ts';
import { editUpdate } from '#lib/verbs/edit-update.ts';
import { IncidentUpdate } from './incident-shape.ts';
import { incidentThere } from './read-incidents.ts';

/** What is left out stays as it is. */
const Given = z.object({
  body: text.nullish(),
  display_at: orNone(timestamp),
  deliver_notifications: orNone(flag),
});

export const INCIDENT_UPDATE_OPERATIONS = [
  operation({
    id: 'updateIncidentUpdate',
    methods: ['PATCH', 'PUT'],
    path: '/pages/{page_id}/incidents/{incident_id}/incident_updates/{incident_update_id}',
    ...{ tag: 'incidents', summary: 'Edit what an update says: nobody is told of it' },
    scopes: ['incidents'],
    body: { wrapper: 'incident_update', schema: Given },
    ...{ status: 200, answer: IncidentUpdate, fieldNames: { notify: 'deliver_notifications' } },
    run: async ({ actor, params, body: given }) => {
      const [incidentId, updateId] = [params.incident_id!, params.incident_update_id!];
      await write(actor, async (tx) => {
        const before = await updateOrThrow(tx, updateId);
        if (incidentId !== (before.incidentId ?? before.maintenanceId)) throw notFound('update');
        const { version, status, components, nextUpdateBy } = before;
        await editUpdate.within(tx, {
          ...{ updateId, version, status, components, nextUpdateBy },
          ...{ body: given.body ?? before.body, displayAt: given.display_at ?? before.displayAt },
          notify: given.deliver_notifications ?? undefined,
        });
      });
      const { incident_updates: told } = await incidentThere(incidentId);
      const found = told.find((one) => one.id === updateId);
      if (!found) throw notFound('update');
      return found;
    },
  }),
];
