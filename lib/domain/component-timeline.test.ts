import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cause, componentTimeline, type Span } from './component-timeline.ts';
import { type Instant, instantOf, MINUTE } from './instant.ts';
import { at } from './testing/instants.ts';
import { histories, stateAt } from './testing/histories.ts';

const FROM = at('2026-03-23T22:00Z');
const TO = at('2026-03-24T00:00Z');
const nameOf = (cause: Cause) => (cause.kind === 'own' ? 'own' : cause.id);
const some = histories(FROM, 120);
const nothing = { own: [], incidents: [], maintenances: [], from: FROM, to: TO };

describe('the timeline of a component', () => {
  test('tiles the time asked for without gap or overlap, and no two neighbours are the same', () => {
    fc.assert(
      fc.property(some, (history) => {
        const spans = componentTimeline(history);
        expect(spans[0]?.from).toBe(history.from);
        expect(spans.at(-1)?.to).toBe(history.to);
        spans.forEach((span, index) => {
          expect(span.to).toBeGreaterThan(span.from);
          const next = spans[index + 1];
          if (!next) return;
          expect(next.from).toBe(span.to);
          expect([next.status, next.causes]).not.toEqual([span.status, span.causes]);
        });
      }),
      { numRuns: 300 },
    );
  });

  test('says at every minute what looking at everything at that minute says', () => {
    fc.assert(
      fc.property(some, (history) => {
        const spans = componentTimeline(history);
        for (let now: number = history.from; now < history.to; now += MINUTE) {
          const span = spans.find((s) => s.from <= now && now < s.to);
          const expected = stateAt(history, now as Instant);
          expect([span?.status, span?.causes.map(nameOf)]).toEqual([expected.status, expected.causes]);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('is one span when nothing ever happened, and none when no time passed', () => {
    const whole: Span = { from: FROM, to: TO, status: 'operational', causes: [] };
    expect(componentTimeline(nothing)).toEqual([whole]);
    expect(componentTimeline({ ...nothing, to: FROM })).toEqual([]);
  });

  test('knows an incident that began before it and is still open', () => {
    const incidents = [
      { id: 'i', updates: [{ at: at('2020-01-01T00:00Z'), status: 'major_outage' as const }], endedAt: null },
    ];
    expect(componentTimeline({ ...nothing, incidents })).toEqual([
      { from: FROM, to: TO, status: 'major_outage', causes: [{ kind: 'incident', id: 'i' }] },
    ]);
  });

  test('takes up an incident entered for the past', () => {
    const [begin, end] = [at('2026-03-23T22:30Z'), at('2026-03-23T22:55Z')];
    const incidents = [
      { id: 'i', updates: [{ at: begin, status: 'partial_outage' as const }], endedAt: end },
    ];
    expect(componentTimeline({ ...nothing, incidents }).map((s) => [s.from, s.to, s.status])).toEqual([
      [FROM, begin, 'operational'],
      [begin, end, 'partial_outage'],
      [end, TO, 'operational'],
    ]);
  });

  test('goes back to its own status when the incident is over, and names both while both speak', () => {
    const history = {
      ...nothing,
      own: [{ at: FROM, status: 'degraded_performance' as const }],
      incidents: [
        {
          id: 'i',
          updates: [{ at: FROM, status: 'major_outage' as const }],
          endedAt: instantOf(FROM + MINUTE),
        },
      ],
    };
    expect(componentTimeline(history).map((s) => [s.status, s.causes.map(nameOf)])).toEqual([
      ['major_outage', ['own', 'i']],
      ['degraded_performance', ['own']],
    ]);
  });

  test('does not depend on the order in which incidents are read', () => {
    fc.assert(
      fc.property(some, (history) => {
        const reversed = componentTimeline({ ...history, incidents: [...history.incidents].reverse() });
        const bare = (spans: Span[]) =>
          spans.map((s) => [s.from, s.to, s.status, s.causes.map(nameOf).sort()]);
        expect(bare(reversed)).toEqual(bare(componentTimeline(history)));
      }),
    );
  });
});
