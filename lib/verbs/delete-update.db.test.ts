import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { formOf, open, setUpDesk, stored } from '#db/testing/incident-desk.ts';
import { updateOrThrow } from '#db/queries/update.ts';
import { reader } from '#db/open.ts';
import { MONDAY, passTime, setClock } from '#db/testing/clock.ts';
import { ada, edith, lastEvent, refusalOf } from '#db/testing/world.ts';
import { HOUR } from '#lib/domain/instant.ts';
import { deleteIncident } from './delete-incident.ts';
import { deleteUpdate } from './delete-update.ts';
import { editUpdate } from './edit-update.ts';
import { postUpdate } from './post-update.ts';

beforeAll(setUpDesk);
beforeEach(() => setClock(MONDAY));

describe('deleting', () => {
  it('takes an update away, and the incident is what the rest says', async () => {
    const { incidentId } = await open();
    passTime(HOUR);
    const resolved = { incidentId, status: 'resolved', body: 'Over.', notify: false };
    const { updateId } = await postUpdate(edith, resolved);
    await deleteUpdate(edith, { updateId, version: 1 });
    expect(await stored(incidentId)).toMatchObject({ status: 'investigating', resolvedAt: null });
    expect((await lastEvent()).data).toMatchObject({ incidentId, updateId, body: 'Over.' });
  });

  it('refuses to take the last update away', async () => {
    const { updateId } = await open();
    const refusal = await refusalOf(deleteUpdate(edith, { updateId, version: 1 }));
    expect(refusal.message).toBe('This is its only update: delete the incident instead.');
  });

  it('refuses to delete an update that was edited meanwhile', async () => {
    const { incidentId, updateId } = await open();
    await postUpdate(edith, { incidentId, status: 'identified', body: 'Known.', notify: false });
    await editUpdate(ada, { ...(await formOf(updateId)), body: 'Better words.' });
    const refusal = await refusalOf(deleteUpdate(edith, { updateId, version: 1 }));
    expect(refusal).toMatchObject({ code: 'conflict', current: { body: 'Better words.' } });
  });

  it('removes an incident with its updates, and its name stays in the log', async () => {
    const { incidentId, updateId } = await open();
    await deleteIncident(edith, { incidentId });
    expect((await refusalOf(stored(incidentId))).code).toBe('not_found');
    expect((await refusalOf(updateOrThrow(reader(), updateId))).code).toBe('not_found');
    expect((await lastEvent()).data).toEqual({ incidentId, name: 'Requests time out' });
  });
});
