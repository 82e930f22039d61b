import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { formOf, ids, open, setUpDesk, stored, story } from '#db/testing/incident-desk.ts';
import { reader } from '#db/open.ts';
import { updateRevisions } from '#db/schema/index.ts';
import { MONDAY, passTime, setClock } from '#db/testing/clock.ts';
import { ada, edith, lastEvent, refusalOf } from '#db/testing/world.ts';
import { QUIET_WINDOW } from '#lib/domain/amend.ts';
import { HOUR, plus } from '#lib/domain/instant.ts';
import { editUpdate } from './edit-update.ts';

beforeAll(setUpDesk);
beforeEach(() => setClock(MONDAY));

const revisionsOf = async (updateId: string) =>
  (await reader().select().from(updateRevisions)).filter((one) => one.updateId === updateId);

describe('amending what was published just now', () => {
  it('leaves no mark for readers within two minutes, where it is asked for, and keeps the former words', async () => {
    const { incidentId, updateId } = await open();
    passTime(QUIET_WINDOW - 1);
    await editUpdate(edith, { ...(await formOf(updateId)), body: 'Some requests fail.', quiet: true });
    expect((await story(incidentId))[0]).toMatchObject({ body: 'Some requests fail.', editedAt: null });
    expect(await revisionsOf(updateId)).toMatchObject([{ body: 'Some requests time out.' }]);
    expect((await lastEvent()).data).toMatchObject({ updateId, quiet: true });
  });

  it('shows as an edit where nothing else is asked for', async () => {
    const { incidentId, updateId } = await open();
    await editUpdate(edith, { ...(await formOf(updateId)), body: 'Some requests fail.' });
    expect((await story(incidentId))[0]).toMatchObject({ editedAt: MONDAY });
  });

  it('is refused without a mark after two minutes, however the update is dated', async () => {
    const { incidentId, updateId } = await open();
    const later = passTime(QUIET_WINDOW);
    const form = { ...(await formOf(updateId)), body: 'Some requests fail.', displayAt: later };
    const refusal = await refusalOf(editUpdate(edith, { ...form, quiet: true }));
    expect(refusal).toMatchObject({ code: 'invalid', fields: { quiet: expect.any(String) as string } });
    expect((await story(incidentId))[0]).toMatchObject({ body: 'Some requests time out.', version: 1 });
  });

  it('does not take away the mark that an edit before it left', async () => {
    const { incidentId, updateId } = await open();
    await editUpdate(edith, { ...(await formOf(updateId)), body: 'Some requests fail.' });
    await editUpdate(edith, { ...(await formOf(updateId)), body: 'Many requests fail.', quiet: true });
    expect((await story(incidentId))[0]).toMatchObject({ body: 'Many requests fail.', editedAt: MONDAY });
  });
});

describe('editing an update', () => {
  it('keeps what it said before, and says that it was edited', async () => {
    const { incidentId, updateId } = await open();
    const later = passTime(HOUR);
    await editUpdate(ada, {
      ...(await formOf(updateId)),
      body: 'All requests time out.',
      components: [
        { componentId: ids.dashboard, status: 'degraded_performance' },
        { componentId: ids.api, status: 'major_outage' },
      ],
    });
    const [edited] = await story(incidentId);
    expect(edited).toMatchObject({ body: 'All requests time out.', editedAt: later, version: 2 });
    expect(edited!.components.map((one) => one.componentId)).toEqual([ids.dashboard, ids.api]);
    const revisions = (await reader().select().from(updateRevisions)).filter((r) => r.updateId === updateId);
    expect(revisions).toMatchObject([{ version: 1, body: 'Some requests time out.', replacedBy: 'Ada' }]);
    expect((await stored(incidentId)).impact).toBe('major');
  });

  it('gives the second of two editors a conflict with what the first one saved', async () => {
    const { incidentId, updateId } = await open();
    const form = await formOf(updateId);
    await editUpdate(ada, { ...form, body: 'Words of Ada.' });
    const refusal = await refusalOf(editUpdate(edith, { ...form, body: 'Words of Edith.' }));
    expect(refusal).toMatchObject({ code: 'conflict', current: { body: 'Words of Ada.', version: 2 } });
    expect((await story(incidentId))[0]!.body).toBe('Words of Ada.');
  });

  it('of ten people at once, takes the words of one and loses the words of none', async () => {
    const { incidentId, updateId } = await open();
    const form = await formOf(updateId);
    const saved = await Promise.allSettled(
      Array.from({ length: 10 }, (_, n) => editUpdate(edith, { ...form, body: `Words of ${n}.` })),
    );
    const winner = saved.findIndex((one) => one.status === 'fulfilled');
    expect(saved.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    const refusals = saved.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    for (const refusal of refusals)
      expect(refusal).toMatchObject({
        code: 'conflict',
        details: { current: { body: `Words of ${winner}.` } },
      });
    expect((await story(incidentId))[0]!.body).toBe(`Words of ${winner}.`);
  });

  it('does not move an update whose time was left as the form shows it, without seconds', async () => {
    const at = plus(MONDAY, 34_567);
    setClock(at);
    const { incidentId, updateId } = await open();
    await editUpdate(edith, { ...(await formOf(updateId)), body: 'Better words.', displayAt: MONDAY });
    expect(await stored(incidentId)).toMatchObject({ startedAt: at });
  });

  it('records nothing when nothing was changed', async () => {
    const { updateId } = await open();
    const before = await lastEvent();
    expect(await editUpdate(edith, await formOf(updateId))).toEqual({ version: 1 });
    expect((await lastEvent()).id).toBe(before.id);
  });

  it('changes when an incident began, and what it is now', async () => {
    const { incidentId, updateId } = await open();
    passTime(HOUR);
    await editUpdate(edith, { ...(await formOf(updateId)), status: 'resolved', displayAt: MONDAY - HOUR });
    const changed = { status: 'resolved', startedAt: MONDAY - HOUR, resolvedAt: MONDAY - HOUR };
    expect(await stored(incidentId)).toMatchObject(changed);
  });

  it('refuses a status that only a maintenance has', async () => {
    const { updateId } = await open();
    const refusal = await refusalOf(editUpdate(edith, { ...(await formOf(updateId)), status: 'verifying' }));
    expect(Object.keys(refusal.fields!)).toEqual(['status']);
  });
});
