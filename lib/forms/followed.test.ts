import { expect, it } from 'vitest';
import { followed } from './followed.ts';

const down = { named: 'on', status: 'major_outage' };
const slow = { named: 'on', status: 'degraded_performance' };
const unticked = { status: 'partial_outage' };
const before = { status: 'investigating', affected: { api: down } };
const after = { status: 'identified', affected: { api: slow, web: down } };

it('follows in what nobody has touched', () => {
  const typed = { ...before, body: 'Half a sent', affected: { api: down, web: unticked, mail: unticked } };
  expect(followed(typed, before, after)).toEqual({
    status: 'identified',
    affected: { api: slow, web: down },
  });
});

it('leaves what was chosen, ticked or unticked', () => {
  const chosen = { status: 'resolved', affected: { api: unticked, web: slow } };
  expect(followed(chosen, before, after)).toEqual({});
  const other = { status: 'monitoring', affected: { api: { ...down, status: 'operational' } } };
  expect(followed(other, before, { ...after, affected: { api: slow } })).toEqual({});
});

it('does nothing where nothing has changed', () => {
  expect(followed(before, before, before)).toEqual({});
  expect(followed({}, {}, {})).toEqual({});
});
