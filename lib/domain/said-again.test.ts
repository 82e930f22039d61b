import { describe, expect, it } from 'vitest';
import { isSaidAgain, saidOver } from './said-again.ts';

const down = { componentId: 'api', status: 'major_outage' } as const;
const well = { componentId: 'api', status: 'operational' } as const;
const slow = { componentId: 'web', status: 'degraded_performance' } as const;

describe('what is said of components on purpose', () => {
  it('stands in the place of what is said anyway, and the rest of that stays', () => {
    expect(saidOver([down, slow], [well])).toEqual([well, slow]);
    expect(saidOver([], [slow, down])).toEqual([slow, down]);
  });
});

describe('an update', () => {
  const latest = { status: 'identified', body: 'It is the disk.', components: [down, slow] };

  it('repeats what was said when status, words and components are the same', () => {
    expect(isSaidAgain(latest, latest)).toBe(true);
    expect(isSaidAgain(latest, { ...latest, body: undefined, components: [slow] })).toBe(true);
  });

  it('says something new when any of them differs', () => {
    expect(isSaidAgain(latest, { ...latest, status: 'monitoring' })).toBe(false);
    expect(isSaidAgain(latest, { ...latest, body: 'It was the disk.' })).toBe(false);
    expect(isSaidAgain(latest, { ...latest, components: [well, slow] })).toBe(false);
    expect(isSaidAgain({ ...latest, components: [slow] }, latest)).toBe(false);
  });
});
