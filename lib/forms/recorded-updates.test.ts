import { expect, test } from 'vitest';
import { recordedUpdates } from './recorded-updates.ts';

const empty = { status: 'resolved', body: ' ', affected: { api: { status: 'partial_outage' } } };

test('rows at the end that nobody filled in are no updates', () => {
  const row = { status: 'investigating', body: 'Dark.', displayAt: 5 };
  expect(recordedUpdates([row, empty, empty])).toEqual([{ ...row, components: undefined }]);
  expect(recordedUpdates([row, empty, row])).toHaveLength(3);
});

test('what was begun is an update, so that whoever forgot its words or its time hears of it', () => {
  expect(recordedUpdates([{ ...empty, displayAt: 5 }])).toHaveLength(1);
  expect(recordedUpdates([{ ...empty, body: 'Well again.' }])).toHaveLength(1);
});

test('ticked components are named, and where none is they are as they were', () => {
  const affected = { api: { named: 'on', status: 'major_outage' }, web: { status: 'major_outage' } };
  expect(recordedUpdates([{ body: 'Dark.', affected }, { body: 'Still.' }])).toEqual([
    { body: 'Dark.', components: [{ componentId: 'api', status: 'major_outage' }] },
    { body: 'Still.', components: undefined },
  ]);
});

test('whatever else is sent is no update', () => {
  for (const rows of [undefined, null, 'x', {}, [null, 1, 'x']]) expect(recordedUpdates(rows)).toEqual([]);
});
