import { expect, it } from 'vitest';
import { CLOCK } from '#lib/domain/actor.ts';
import { revision } from './queries/revision.ts';
import { snapshot } from './snapshot.ts';
import { write } from './write.ts';

const change = () => write(CLOCK, (tx) => tx.record({ type: 'component.changed', subjectId: null }));

it('holds for the revision that it names', async () => {
  await change();
  const { revision: named, facts } = await snapshot((db) => revision(db));
  expect(facts).toBe(named);
});

it('is loaded again when a write comes between its reads', async () => {
  let loads = 0;
  const { revision: named, facts } = await snapshot(async (db) => {
    const first = await revision(db);
    loads += 1;
    if (loads === 1) await change();
    return { first, second: await revision(db) };
  });
  expect(loads).toBe(2);
  expect(facts).toEqual({ first: named, second: named });
});
