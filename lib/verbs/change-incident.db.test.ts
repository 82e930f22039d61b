import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { open, setUpDesk, stored } from '#db/testing/incident-desk.ts';
import { MONDAY, setClock } from '#db/testing/clock.ts';
import { ada, edith, refusalOf } from '#db/testing/world.ts';
import { changeIncident } from './change-incident.ts';

beforeAll(setUpDesk);
beforeEach(() => setClock(MONDAY));

describe('changing an incident', () => {
  it('takes its name and its impact, and gives the impact back to the components', async () => {
    const { incidentId } = await open();
    await changeIncident(edith, { incidentId, version: 1, name: 'Slow API', impactOverride: 'critical' });
    expect(await stored(incidentId)).toMatchObject({ name: 'Slow API', impact: 'critical', version: 2 });
    await changeIncident(edith, { incidentId, version: 2, impactOverride: null });
    expect(await stored(incidentId)).toMatchObject({ name: 'Slow API', impact: 'major' });
  });

  it.each([
    ['a number without bounds', 10n],
    ['depths that nothing can walk', Array.from({ length: 50_000 }).reduce<unknown>((inner) => [inner], [])],
  ])('keeps nothing that JSON cannot say: %s', async (_, value) => {
    const { incidentId } = await open();
    const refusal = refusalOf(changeIncident(ada, { incidentId, version: 1, metadata: { a: { b: value } } }));
    const fields = { metadata: 'This cannot be written as JSON.' };
    expect(await refusal).toMatchObject({ code: 'invalid', fields });
  });

  it('gives the second of two a conflict', async () => {
    const { incidentId } = await open();
    await changeIncident(ada, { incidentId, version: 1, name: 'Name of Ada' });
    const refusal = await refusalOf(changeIncident(edith, { incidentId, version: 1, name: 'Name of Edith' }));
    expect(refusal).toMatchObject({ code: 'conflict', current: { name: 'Name of Ada' } });
  });
});
