import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ids, open, opening, setUpDesk, stored, story } from '#db/testing/incident-desk.ts';
import { MONDAY, setClock } from '#db/testing/clock.ts';
import { edith, lastEvent, refusalOf, vincent } from '#db/testing/world.ts';
import { HOUR, MINUTE } from '#lib/domain/instant.ts';
import { openIncident } from './open-incident.ts';
import { postUpdate } from './post-update.ts';

beforeAll(setUpDesk);
beforeEach(() => setClock(MONDAY));

describe('opening an incident', () => {
  it('stores its first words, what they say of components, and what follows from them', async () => {
    const { incidentId, updateId } = await open({ nextUpdateBy: MONDAY + 30 * MINUTE });
    expect(await stored(incidentId)).toMatchObject({
      name: 'Requests time out',
      status: 'investigating',
      impact: 'major',
      startedAt: MONDAY,
      resolvedAt: null,
    });
    const [first] = await story(incidentId);
    expect(first).toMatchObject({
      id: updateId,
      displayAt: MONDAY,
      nextUpdateBy: MONDAY + 30 * MINUTE,
      components: [{ componentId: ids.api, status: 'partial_outage' }],
    });
    expect(await lastEvent()).toMatchObject({
      type: 'incident.opened',
      subjectId: incidentId,
      actorName: 'Edith',
      data: { incidentId, updateId, notify: true },
    });
  });

  it('begins when it is said to have begun', async () => {
    const { incidentId } = await open({ displayAt: MONDAY - HOUR });
    expect(await stored(incidentId)).toMatchObject({ startedAt: MONDAY - HOUR, createdAt: MONDAY });
  });

  it('takes the word of staff on its impact', async () => {
    const { incidentId } = await open({ impactOverride: 'minor' });
    expect((await stored(incidentId)).impact).toBe('minor');
  });

  it('tells nobody of what is entered after the fact', async () => {
    const { incidentId } = await open({ backfilled: true, displayAt: MONDAY - 24 * HOUR });
    expect((await story(incidentId))[0]!.notify).toBe(false);
    await postUpdate(edith, { incidentId, status: 'resolved', body: 'Over.', notify: true });
    expect((await story(incidentId))[1]!.notify).toBe(false);
  });

  it('stores emoji, right-to-left words and markup as they were typed, and drops what has no shape', async () => {
    const { incidentId } = await open({
      name: '  API\u0000 👩‍🚒\r\nשלום  ',
      body: '\u0007<script>alert(1)</script>\r\n\tמשהו 🔥 \ud800',
    });
    expect((await stored(incidentId)).name).toBe('API 👩‍🚒 שלום');
    expect((await story(incidentId))[0]!.body).toBe('<script>alert(1)</script>\n\tמשהו 🔥 \ufffd');
  });

  it.each([
    ['name', { name: ' \n ' }],
    ['name', { name: 'n'.repeat(256) }],
    ['name', { name: 7 }],
    ['body', { body: '' }],
    ['body', { body: 'b'.repeat(25_001) }],
    ['body', { body: undefined }],
    ['status', { status: 'scheduled' }],
    ['notify', { notify: 'yes' }],
    ['components', { components: 'all' }],
    ['components.0.componentId', { components: [{ componentId: 'nosuchthing1', status: 'operational' }] }],
    ['components.0.status', { components: [{ componentId: 'x', status: 'broken' }] }],
    ['impactOverride', { impactOverride: 'huge' }],
    ['displayAt', { displayAt: MONDAY + 2 * MINUTE }],
    ['displayAt', { displayAt: Date.parse('1999-12-31T23:59:59Z') }],
    ['displayAt', { displayAt: Number.NaN }],
    ['displayAt', { displayAt: 1e300 }],
    ['nextUpdateBy', { nextUpdateBy: MONDAY }],
  ])('refuses a wrong %s next to its field: %j', async (field, wrong) => {
    const refusal = await refusalOf(open(wrong));
    expect(refusal.code).toBe('invalid');
    expect(Object.keys(refusal.fields!)).toEqual([field]);
  });

  it('names the entry of a component that is there twice', async () => {
    const twice = [
      { componentId: ids.api, status: 'operational' },
      { componentId: ids.api, status: 'major_outage' },
    ];
    const { fields } = await refusalOf(open({ components: twice }));
    expect(fields).toEqual({ 'components.1.componentId': 'This component is already in the list.' });
  });

  it('is for editors, and says nothing of the input to others', async () => {
    expect((await refusalOf(openIncident(vincent, {}))).code).toBe('forbidden');
    expect((await refusalOf(openIncident({ kind: 'clock' }, opening()))).code).toBe('forbidden');
  });

  it('stores the present when the clock of a browser runs a little ahead', async () => {
    const { incidentId } = await open({ displayAt: MONDAY + 40_000 });
    expect((await stored(incidentId)).startedAt).toBe(MONDAY);
  });
});
