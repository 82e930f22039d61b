import { describe, expect, it } from 'vitest';
import { HOUR, type Instant, MINUTE, parseInstant, plus } from './instant.ts';
import { DUE_SOON, nextStep, type RoomFacts, SILENCE, WATCHED_ENOUGH } from './next-step.ts';

const NOW = parseInstant('2025-03-23T03:00:00Z');
const ago = (length: number): Instant => plus(NOW, -length);
const down = [{ componentId: 'api', status: 'major_outage' }] as const;
const well = [{ componentId: 'api', status: 'operational' }] as const;

/** Led, spoken of a moment ago, nothing promised. */
const room: RoomFacts = {
  ...{ status: 'investigating', components: down, isOver: false, hasCommander: true },
  ...{ lastWordAt: ago(MINUTE), nextUpdateBy: null, monitoringSince: null, postmortem: 'none' },
};
const stepOf = (changes: Partial<RoomFacts>) => nextStep({ ...room, ...changes }, NOW);

describe('the next step', () => {
  it('is to wait when somebody leads and readers have just been told', () => {
    expect(stepOf({})).toEqual({ kind: 'wait', promised: false });
    expect(stepOf({ nextUpdateBy: plus(NOW, HOUR) })).toEqual({ kind: 'wait', promised: true });
  });

  it('is to post what was promised, from the instant at which it is late', () => {
    expect(stepOf({ nextUpdateBy: NOW })).toEqual({ kind: 'late', by: 0 });
    expect(stepOf({ nextUpdateBy: ago(3 * MINUTE) })).toEqual({ kind: 'late', by: 3 * MINUTE });
    expect(stepOf({ nextUpdateBy: plus(NOW, 1) }).kind).toBe('due');
  });

  it('is to take it when nobody does, but for a promise that is late already', () => {
    expect(stepOf({ hasCommander: false }).kind).toBe('take');
    expect(stepOf({ hasCommander: false, nextUpdateBy: plus(NOW, MINUTE) }).kind).toBe('take');
    expect(stepOf({ hasCommander: false, nextUpdateBy: ago(MINUTE) }).kind).toBe('late');
  });

  it('is to post while there is still time for it', () => {
    expect(stepOf({ nextUpdateBy: plus(NOW, 4 * MINUTE) })).toEqual({ kind: 'due', left: 4 * MINUTE });
    expect(stepOf({ nextUpdateBy: plus(NOW, DUE_SOON) }).kind).toBe('due');
    expect(stepOf({ nextUpdateBy: plus(NOW, DUE_SOON + 1) }).kind).toBe('wait');
  });

  it('is to resolve what was watched for an hour and is well', () => {
    const watched = { status: 'monitoring', components: well, monitoringSince: ago(WATCHED_ENOUGH) } as const;
    expect(stepOf(watched)).toEqual({ kind: 'resolve', watched: WATCHED_ENOUGH });
    expect(stepOf({ ...watched, monitoringSince: ago(WATCHED_ENOUGH - 1) }).kind).toBe('wait');
    expect(stepOf({ ...watched, components: down }).kind).not.toBe('resolve');
    expect(stepOf({ ...watched, status: 'identified' }).kind).not.toBe('resolve');
  });

  it('is to say that all is well again where the words still say otherwise', () => {
    expect(stepOf({ components: well }).kind).toBe('well');
    expect(stepOf({ components: well, status: 'monitoring' }).kind).toBe('wait');
    expect(stepOf({ components: [] }).kind).toBe('wait');
  });

  it('is to say something when nothing was promised and nothing was said for half an hour', () => {
    expect(stepOf({ lastWordAt: ago(SILENCE) })).toEqual({ kind: 'silent', since: SILENCE });
    expect(stepOf({ lastWordAt: ago(SILENCE - 1) }).kind).toBe('wait');
    expect(stepOf({ lastWordAt: ago(SILENCE), nextUpdateBy: plus(NOW, HOUR) }).kind).toBe('wait');
  });

  it('is the postmortem once it is over, until it is published', () => {
    const over = { isOver: true, status: 'resolved', hasCommander: false, nextUpdateBy: ago(HOUR) } as const;
    expect(stepOf(over)).toEqual({ kind: 'postmortem', isBegun: false });
    expect(stepOf({ ...over, postmortem: 'draft' })).toEqual({ kind: 'postmortem', isBegun: true });
    expect(stepOf({ ...over, postmortem: 'published' })).toEqual({ kind: 'done' });
  });
});
