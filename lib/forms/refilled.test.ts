import { describe, expect, it } from 'vitest';
import { refilled } from './refilled.ts';
import type { FormValues } from './state.ts';

const BEGINS = { name: '', body: 'We are looking.', status: 'investigating', notify: 'true', promise: '30' };
const FILL = { name: 'Mail is late', body: 'Mail waits.', status: 'identified' };
const FILLED = { ...BEGINS, ...FILL };
const ticked = (status: string) => ({ named: 'on', status });
const unticked = { status: 'partial_outage' };

describe('picking a template', () => {
  it('fills what nobody has touched, and leaves what it says nothing of', () => {
    const typed = { ...BEGINS, promise: '60' };
    expect(refilled(typed, BEGINS, BEGINS, FILL)).toEqual({
      values: { name: 'Mail is late', body: 'Mail waits.', status: 'identified' },
      kept: [],
    });
  });

  it('keeps what was typed, and says where', () => {
    const typed = { ...BEGINS, name: 'Mine', body: 'My words.', status: 'monitoring' };
    expect(refilled(typed, BEGINS, BEGINS, FILL)).toEqual({ values: {}, kept: ['name', 'body', 'status'] });
  });

  it('says that something stays where the template says what the form began with', () => {
    const typed = { ...BEGINS, status: 'monitoring' };
    expect(refilled(typed, BEGINS, BEGINS, { status: 'investigating' }).kept).toEqual(['status']);
  });

  it('takes a field that was emptied, and words that nobody wrote', () => {
    const typed = { ...BEGINS, body: 'A fix is in place.', status: 'monitoring', name: ' ' };
    const { values } = refilled(typed, BEGINS, BEGINS, FILL, (text) => /^(A fix|\s*$)/.test(text));
    expect(values).toEqual({ name: 'Mail is late', body: 'Mail waits.' });
  });

  it('takes over everything where that is asked for', () => {
    const typed = { ...BEGINS, name: 'Mine', body: 'My words.', notify: 'false' };
    expect(refilled(typed, typed, typed, { body: 'Mail waits.', notify: 'true' })).toEqual({
      values: { body: 'Mail waits.', notify: 'true' },
      kept: [],
    });
  });

  it('gives back what another one had filled, but not what was typed since', () => {
    const typed = { ...FILLED, body: 'Mail waits. My words.' };
    const { values, kept } = refilled(typed, FILLED, BEGINS, {});
    expect(values).toEqual({ name: '', status: 'investigating' });
    expect(kept).toEqual(['body']);
  });

  it('ticks components beside those that somebody has ticked', () => {
    const rows = (affected: FormValues) => ({ affected });
    const typed = rows({ api: ticked('major_outage'), mail: unticked, web: ticked('partial_outage') });
    const before = rows({});
    const after = rows({ api: ticked('degraded_performance'), mail: ticked('major_outage') });
    expect(refilled(typed, before, before, after)).toEqual({
      values: rows({ mail: ticked('major_outage') }),
      kept: ['affected'],
    });
    // And takes back its own.
    const filled = rows({ api: ticked('degraded_performance'), mail: ticked('partial_outage') });
    expect(refilled(filled, after, before, {})).toEqual({ values: rows({ api: {} }), kept: ['affected'] });
  });

  it('ticks a list', () => {
    const [before, after] = [{}, { componentIds: ['a', 'b'] }];
    expect(refilled({}, before, before, after).values).toEqual(after);
    expect(refilled({ componentIds: ['c'] }, before, before, after).kept).toEqual(['componentIds']);
    expect(refilled(after, after, before, {}).values).toEqual({ componentIds: [] });
  });
});
