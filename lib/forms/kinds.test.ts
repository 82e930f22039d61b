import { describe, expect, it } from 'vitest';
import { parseInstant } from '#lib/domain/instant.ts';
import { applyKinds } from './kinds.ts';

describe('what a verb is given of what was typed', () => {
  it('is of the kind that the form says', () => {
    const { input, problems } = applyKinds(
      {
        version: '3',
        notify: 'true',
        dueDay: '',
        note: ' ',
        items: [{ owner: '' }, { owner: 'Ada' }],
      },
      {
        version: 'integer',
        notify: 'boolean',
        silent: 'boolean',
        dueDay: 'text or null',
        note: 'optional',
        components: 'list',
        'items.*.owner': 'text or null',
      },
    );
    expect(problems).toEqual({});
    expect(input).toEqual({
      version: 3,
      notify: true,
      silent: false,
      dueDay: null,
      components: [],
      items: [{ owner: null }, { owner: 'Ada' }],
    });
  });

  it('is an instant where a time was typed in a zone', () => {
    const at = { local: '2025-03-23T22:00', zone: 'Europe/Berlin' };
    expect(applyKinds({ at }, { at: 'instant' }).input).toEqual({ at: parseInstant('2025-03-23T21:00:00Z') });
  });

  it('is nothing where no time was typed', () => {
    const at = { local: '', zone: 'UTC' };
    expect(applyKinds({ at }, { at: 'instant' }).input).toEqual({});
    expect(applyKinds({ at }, { at: 'instant or null' }).input).toEqual({ at: null });
  });

  it('names the field whose time the clocks skipped', () => {
    const skipped = { local: '2025-03-30T02:30', zone: 'Europe/Berlin' };
    expect(applyKinds({ at: skipped }, { at: 'instant' }).problems.at).toContain('Europe/Berlin');
  });

  it('is left to the verb where it is of no such kind', () => {
    const { input } = applyKinds(
      { version: 'three', items: 'none' },
      { version: 'integer', 'items.*.owner': 'optional' },
    );
    expect(input).toEqual({ version: NaN, items: 'none' });
    const at = { local: '2025-03-30T02:30', zone: 'Mars/Olympus' };
    expect(applyKinds({ at }, { at: 'instant' }).input).toEqual({ at });
  });
});
