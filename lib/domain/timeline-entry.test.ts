import { describe, expect, test } from 'vitest';
import type { IncidentStatus } from './incident.ts';
import { HOUR, MINUTE, plus } from './instant.ts';
import { at } from './testing/instants.ts';
import { entriesOf, ENTRY_MAX } from './timeline-entry.ts';

const TEN = at('2025-03-23T22:00Z');
const after = (minutes: number) => plus(TEN, minutes * MINUTE);
const said = (minutes: number, status: IncidentStatus, body = 'Words.') => ({
  ...{ id: `u${minutes}`, status, body, displayAt: after(minutes), createdAt: after(minutes) },
});
const kinds = (...updates: ReturnType<typeof said>[]) => entriesOf(updates, []).map(({ kind }) => kind);

describe('the entries that a timeline is made of', () => {
  test('are the updates in public and the notes for staff alone, by time', () => {
    const notes = [{ id: 'n', words: 'The resolvers cache NXDOMAIN.', createdAt: after(7) }];
    expect(entriesOf([said(14, 'identified'), said(0, 'investigating')], notes)).toEqual([
      { at: TEN, kind: 'acknowledged', words: 'Words.', isPublic: true, madeFrom: 'u0' },
      { at: after(7), kind: null, words: notes[0]!.words, isPublic: false, madeFrom: 'n' },
      { at: after(14), kind: 'identified', words: 'Words.', isPublic: true, madeFrom: 'u14' },
    ]);
  });

  test('are each moment once: the first that says the cause, the last that says the end', () => {
    expect(
      kinds(
        ...[said(0, 'investigating'), said(10, 'identified'), said(12, 'identified'), said(20, 'monitoring')],
        ...[said(30, 'resolved'), said(40, 'investigating'), said(50, 'monitoring'), said(55, 'resolved')],
        said(99, 'resolved'),
      ),
    ).toEqual(['acknowledged', 'identified', null, null, null, null, 'mitigated', 'resolved', null]);
  });

  test('claim of a first word that is dated back not that anybody was at it then', () => {
    expect(kinds({ ...said(0, 'investigating'), createdAt: plus(TEN, HOUR) })).toEqual([null]);
  });

  test('are cut where an update is longer than an entry may be, never within a character', () => {
    const [entry] = entriesOf([said(0, 'investigating', `a${'\u{1F525}'.repeat(ENTRY_MAX)}`)], []);
    expect(entry!.words.length).toBeLessThanOrEqual(ENTRY_MAX);
    expect(entry!.words).toMatch(/^a\u{1F525}+…$/u);
  });
});
