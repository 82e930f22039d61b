import { z } from 'zod';
import { incidentOrThrow } from '#db/queries/incident.ts';
import { subscriberByHash, subscriptionOf } from '#db/queries/subscriber.ts';
import { addressHash } from '#lib/address-hash.ts';
import { addSubscriber } from './add-subscriber.ts';
import { choose } from './change-subscriber.ts';
import { flag, id } from './fields.ts';
import { address, addressOf, Choice, meant } from './subscription-fields.ts';
import { verb } from './verb.ts';

export const AddFollower = z.object({ incidentId: id, address, confirmed: flag.default(false) });

/**
 * Staff have a mailbox told of one incident alone. Who follows others already follows this one too; who is told of the
 * page, or of some components, keeps that.
 */
export const addFollower = verb({
  act: 'subscriber.write',
  schema: AddFollower,
  async run(tx, { incidentId, address, confirmed }) {
    await incidentOrThrow(tx, incidentId);
    const row = await subscriberByHash(tx, addressHash('email', addressOf('email', address)));
    const stays =
      row?.status === 'unconfirmed' ? !confirmed : row?.status === 'active' || row?.status === 'paused';
    if (row?.scope === 'incident' && stays) {
      const before = await subscriptionOf(tx, row);
      if (!before.incidentIds.includes(incidentId)) {
        const incidentIds = [...before.incidentIds, incidentId];
        const asked = Choice.parse({ scope: 'incident', incidentIds });
        await choose(tx, row, before, await meant(tx, asked, before.incidentIds));
        return { subscriberId: row.id };
      }
    }
    const choice = { scope: 'incident', incidentIds: [incidentId] } as const;
    const { subscriberId } = await addSubscriber.within(tx, { address, confirmed, ...choice });
    return { subscriberId };
  },
});
