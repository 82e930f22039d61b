import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ids, open, setUpDesk, stored, story } from '#db/testing/incident-desk.ts';
import { incidents } from '#db/schema/index.ts';
import { write } from '#db/write.ts';
import { MONDAY, passTime, setClock } from '#db/testing/clock.ts';
import { ada, componentNamed, edith, refusalOf } from '#db/testing/world.ts';
import { HOUR, MINUTE, plus } from '#lib/domain/instant.ts';
import { postUpdate } from './post-update.ts';
import { removeComponent } from './remove-component.ts';

beforeAll(setUpDesk);
beforeEach(() => setClock(MONDAY));

describe('posting an update', () => {
  it('moves the incident, and says of components what was last said when nothing else is', async () => {
    const { incidentId } = await open();
    const later = passTime(HOUR);
    await postUpdate(edith, { incidentId, status: 'monitoring', body: 'Fixed, we think.', notify: false });
    expect(await stored(incidentId)).toMatchObject({ status: 'monitoring', monitoringAt: later });
    expect((await story(incidentId))[1]!.components).toEqual([
      { componentId: ids.api, status: 'partial_outage' },
    ]);
  });

  it('resolves it with its components well again and no promise of a next word', async () => {
    const { incidentId } = await open();
    const later = passTime(HOUR);
    const nextUpdateBy = plus(later, HOUR);
    await postUpdate(edith, { incidentId, status: 'resolved', body: 'Over.', notify: true, nextUpdateBy });
    expect(await stored(incidentId)).toMatchObject({
      status: 'resolved',
      resolvedAt: later,
      impact: 'major',
    });
    expect((await story(incidentId))[1]).toMatchObject({
      nextUpdateBy: null,
      components: [{ componentId: ids.api, status: 'operational' }],
    });
  });

  it('does not let a back-dated update become the status', async () => {
    const { incidentId } = await open();
    passTime(2 * HOUR);
    await postUpdate(edith, { incidentId, status: 'monitoring', body: 'Watching.', notify: false });
    await postUpdate(edith, {
      incidentId,
      status: 'identified',
      body: 'It was the queue.',
      notify: false,
      displayAt: MONDAY + HOUR,
    });
    expect((await stored(incidentId)).status).toBe('monitoring');
    expect((await story(incidentId)).map((update) => update.status)).toEqual([
      'investigating',
      'identified',
      'monitoring',
    ]);
  });

  it('keeps the order in which words were said within one millisecond', async () => {
    const { incidentId } = await open();
    for (const body of ['one', 'two', 'three', 'four', 'five'])
      await postUpdate(edith, { incidentId, status: 'identified', body, notify: false });
    expect((await story(incidentId)).slice(1).map((update) => update.body)).toEqual([
      'one',
      'two',
      'three',
      'four',
      'five',
    ]);
  });

  it('goes on naming a component that was removed, but takes none up anew', async () => {
    const old = await componentNamed('Old inbox');
    const other = await componentNamed('Other old inbox');
    const { incidentId } = await open({ components: [{ componentId: old, status: 'major_outage' }] });
    await removeComponent(ada, { componentId: old });
    await removeComponent(ada, { componentId: other });
    await postUpdate(edith, { incidentId, status: 'identified', body: 'Known.', notify: false });
    expect((await story(incidentId))[1]!.components).toEqual([{ componentId: old, status: 'major_outage' }]);
    const components = [{ componentId: other, status: 'major_outage' }];
    const refusal = await refusalOf(
      postUpdate(edith, { incidentId, status: 'identified', body: 'x', notify: false, components }),
    );
    expect(Object.keys(refusal.fields!)).toEqual(['components.0.componentId']);
  });

  it('says so when the incident is not there', async () => {
    const update = { incidentId: 'nosuchthing1', status: 'resolved', body: 'x', notify: false };
    expect((await refusalOf(postUpdate(edith, update))).code).toBe('not_found');
  });

  it('after an end that an import could only guess at, says what is; a back-dated one does not', async () => {
    const { incidentId } = await open();
    const guessed = plus(MONDAY, HOUR);
    await write(edith, async (tx) => {
      await tx.update(incidents).set({ closedAt: guessed }).where(eq(incidents.id, incidentId));
      await tx.record({ type: 'history.imported', subjectId: null });
    });
    passTime(2 * HOUR);
    const word = { incidentId, status: 'monitoring', body: 'Still here.', notify: false };
    await postUpdate(edith, { ...word, displayAt: MONDAY + MINUTE });
    expect((await stored(incidentId)).closedAt).toBe(guessed);
    await postUpdate(edith, word);
    expect(await stored(incidentId)).toMatchObject({ closedAt: null, resolvedAt: null });
  });
});
