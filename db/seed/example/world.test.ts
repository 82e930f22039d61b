import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { durationOf, isOver } from '#lib/domain/incident.ts';
import { HOUR, type Instant, instantOf, MINUTE, parseInstant } from '#lib/domain/instant.ts';
import { allSections, missingSections } from '#lib/domain/postmortem.ts';
import { exampleId } from './chance.ts';
import { BEGINNING } from './components.ts';
import { exampleWorld } from './world.ts';

const anyTime = fc
  .date({ min: new Date('2025-10-01'), max: new Date('2035-01-01'), noInvalidDate: true })
  .map((date) => instantOf(date.getTime()));

describe('the example world', () => {
  it('is the same each time it is made', () => {
    const now = parseInstant('2026-11-24T01:22:37Z');
    expect(exampleWorld(now)).toEqual(exampleWorld(now));
  });

  it('tells that on 23 March 2025 lookups failed for 55 minutes', () => {
    const now = parseInstant('2026-11-24T01:22:37Z');
    const world = exampleWorld(now);
    const incident = world.incidents.find((one) => one.id === exampleId('incident', 'lookups-failed'))!;
    expect(incident).toMatchObject({
      status: 'resolved',
      impact: 'major',
      startedAt: parseInstant('2025-03-23T22:00:00Z'),
      resolvedAt: parseInstant('2025-03-23T22:55:00Z'),
    });
    expect(durationOf(incident as never, now)).toBe(55 * MINUTE);
    const postmortem = world.postmortems.find((one) => one.incidentId === incident.id)!;
    expect(missingSections(allSections(postmortem.published!))).toEqual([]);
    expect(postmortem.publishedActionItems).toHaveLength(5);
  });

  it('holds at any time one open incident with a promise still to be kept, one window to come, and dates of a series', () => {
    fc.assert(
      fc.property(anyTime, (now) => {
        const world = exampleWorld(now);
        const open = world.incidents.filter(
          (one) => !isOver({ resolvedAt: one.resolvedAt ?? null, closedAt: null }),
        );
        expect(open).toHaveLength(1);
        const promises = world.updates.flatMap((one) => one.nextUpdateBy ?? []);
        expect(promises).toHaveLength(1);
        expect(promises[0]! - now).toBeGreaterThan(10 * MINUTE);
        const coming = world.maintenances.filter((one) => one.status === 'scheduled');
        expect(coming.every((one) => one.scheduledFor > now)).toBe(true);
        expect(coming.filter((one) => !one.seriesId)).toHaveLength(1);
        expect(coming.filter((one) => one.seriesId).length).toBeGreaterThanOrEqual(2);
      }),
      { numRuns: 40 },
    );
  });

  it('tells nothing that has not happened yet, and nothing from before its beginning', () => {
    fc.assert(
      fc.property(anyTime, (now) => {
        for (const update of exampleWorld(now).updates) {
          expect(update.displayAt).toBeLessThanOrEqual(now);
          expect(update.displayAt).toBeGreaterThan(BEGINNING);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('has an incident in each month since March 2025, and several kinds of trouble in the last 90 days', () => {
    const now = parseInstant('2026-11-24T01:22:37Z');
    const { incidents } = exampleWorld(now);
    const months = new Set(incidents.map((one) => new Date(one.startedAt).toISOString().slice(0, 7)));
    expect([...months].sort()[0]).toBe('2025-03');
    expect(months.size).toBeGreaterThanOrEqual(20);
    const recent = incidents.filter((one) => one.startedAt > ((now - 90 * 24 * HOUR) as Instant));
    expect(recent).toHaveLength(13);
    expect(new Set(recent.map((one) => one.impact)).size).toBeGreaterThanOrEqual(3);
  });
});
