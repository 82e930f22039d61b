import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deriveIncident, type IncidentStatus } from './incident.ts';
import { incidentTimes, TIMES, type TimesInput } from './incident-times.ts';
import { HOUR, MINUTE, plus } from './instant.ts';
import { at } from './testing/instants.ts';
import { entriesFrom, updatesFrom } from './testing/incidents.ts';
import { ENTRY_KINDS, type EntryKind } from './timeline-entry.ts';

const TEN = at('2025-03-23T22:00Z');
const after = (minutes: number) => plus(TEN, minutes * MINUTE);
const said = (minutes: number, status: IncidentStatus, createdAt = after(minutes)) => ({
  ...{ id: `u${minutes}`, status, displayAt: after(minutes), createdAt },
});
const entry = (minutes: number, kind: EntryKind | null) => ({ at: after(minutes), kind });

/** 23 March 2025: it lasted 55 minutes. */
const EVENING: TimesInput = {
  startedAt: TEN,
  resolvedAt: after(55),
  backfilled: false,
  updates: [said(0, 'investigating'), said(14, 'identified'), said(41, 'monitoring'), said(55, 'resolved')],
  entries: [],
};

function minutesOf(input: Partial<TimesInput>): Record<string, number | null> {
  const times = incidentTimes({ ...EVENING, ...input });
  return Object.fromEntries(TIMES.map((time) => [time, times[time] && times[time].milliseconds / MINUTE]));
}

describe('how long it took', () => {
  test('follows from the updates where nobody wrote a timeline, as far as they tell', () => {
    expect(minutesOf({})).toEqual({
      ...{ detect: null, acknowledge: null, firstWord: 0, mitigate: 41, resolve: 55 },
    });
  });

  test('is measured between the entries where they say more', () => {
    const entries = [
      ...[entry(3, 'detected'), entry(8, 'acknowledged'), entry(9, null), entry(20, 'escalated')],
      ...[entry(38, 'mitigated'), entry(54, 'resolved')],
    ];
    expect(minutesOf({ entries })).toEqual({
      ...{ detect: 3, acknowledge: 5, firstWord: 0, mitigate: 38, resolve: 54 },
    });
  });

  test('to acknowledge begins at the start where nobody said when it was detected', () => {
    expect(minutesOf({ entries: [entry(8, 'acknowledged')] })).toMatchObject({ acknowledge: 8 });
  });

  test('to the first word is until it was written, whatever it is dated to', () => {
    const updates = [said(0, 'investigating', after(12)), said(14, 'identified')];
    expect(minutesOf({ updates })).toMatchObject({ firstWord: 12 });
  });

  test('to the first word is not known of what was entered after the fact', () => {
    expect(minutesOf({ backfilled: true })).toMatchObject({ firstWord: null });
  });

  test('to detect is not known when it was detected before the page says it began; all else begins then', () => {
    expect(minutesOf({ entries: [entry(-5, 'detected')] })).toEqual({
      ...{ detect: null, acknowledge: null, firstWord: 5, mitigate: 46, resolve: 60 },
    });
  });

  test('begins when the timeline says it began', () => {
    const entries = [entry(-12, 'began'), entry(-5, 'detected'), entry(2, 'acknowledged')];
    expect(minutesOf({ entries })).toEqual({
      ...{ detect: 7, acknowledge: 7, firstWord: 12, mitigate: 53, resolve: 67 },
    });
  });

  test('what did not hold is not the end of it', () => {
    const updates = [
      ...[said(0, 'investigating'), said(10, 'monitoring'), said(20, 'investigating')],
      ...[said(30, 'monitoring'), said(55, 'resolved')],
    ];
    expect(minutesOf({ updates })).toMatchObject({ mitigate: 30 });
    const entries = [entry(10, 'mitigated'), entry(30, 'mitigated')];
    expect(minutesOf({ entries })).toMatchObject({ mitigate: 30 });
  });

  test('to resolve is not known while it is open', () => {
    expect(minutesOf({ resolvedAt: null })).toMatchObject({ resolve: null });
  });

  const anything = fc
    .tuple(updatesFrom(TEN, 600), entriesFrom(plus(TEN, -HOUR), 720), fc.boolean())
    .map(([updates, entries, backfilled]): TimesInput => ({
      ...deriveIncident(updates, null),
      ...{ updates, entries, backfilled },
    }));

  test('is never negative, and is what lies between two moments', () => {
    fc.assert(
      fc.property(anything, (input) => {
        for (const measured of Object.values(incidentTimes(input)))
          if (measured) {
            expect(measured.milliseconds).toBe(measured.to - measured.from);
            expect(measured.milliseconds).toBeGreaterThanOrEqual(0);
          }
      }),
    );
  });

  test('does not depend on the order in which updates and entries are given', () => {
    fc.assert(
      fc.property(anything, (input) => {
        const { updates, entries } = input;
        const turned = { ...input, updates: updates.toReversed(), entries: entries.toReversed() };
        expect(incidentTimes(turned)).toEqual(incidentTimes(input));
      }),
    );
  });

  test('a later moment never takes less time than an earlier one', () => {
    const ordered = fc
      .tuple(fc.array(fc.nat(600), { minLength: 7, maxLength: 7 }), anything)
      .map(([minutes, input]) => {
        const sorted = minutes.toSorted((a, b) => a - b);
        const entries = ENTRY_KINDS.map((kind, index) => ({
          kind,
          at: plus(input.startedAt, sorted[index]! * MINUTE),
        }));
        return { ...input, entries };
      });
    fc.assert(
      fc.property(ordered, (input) => {
        const { detect, acknowledge, mitigate, resolve } = incidentTimes(input);
        const start = detect!.from;
        expect(start).toBe(input.entries[0]!.at);
        expect(acknowledge!.from).toBe(detect!.to);
        const ends = [detect, acknowledge, mitigate, resolve].map((one) => one!.to);
        expect(ends).toEqual(ends.toSorted((a, b) => a - b));
        expect(mitigate!.milliseconds).toBeLessThanOrEqual(resolve!.milliseconds);
      }),
    );
  });
});
