import { z } from 'zod';
import { updateOrThrow } from '#db/queries/update.ts';
import { id, version } from './fields.ts';
import { takeUpdateAway } from './take-away.ts';
import { verb } from './verb.ts';
import { mustBeCurrent } from './version.ts';

export const DeleteUpdate = z.object({ updateId: id, version });

export const deleteUpdate = verb({
  act: 'incident.write',
  schema: DeleteUpdate,
  async run(tx, { updateId, version }) {
    const update = await updateOrThrow(tx, updateId);
    mustBeCurrent('update', update, version);
    const { data } = await takeUpdateAway(tx, update);
    return data;
  },
});
