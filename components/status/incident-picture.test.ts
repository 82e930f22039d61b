import { createElement } from 'react';
import { describe, expect, test } from 'vitest';
import { still } from '#components/ui/still.ts';
import { incidentPicture } from '#lib/domain/incident-picture.ts';
import { MINUTE, parseInstant, plus } from '#lib/domain/instant.ts';
import { COMPONENT_STATUSES } from '#lib/domain/level.ts';
import { IncidentPicture } from './incident-picture.tsx';

const TEN = parseInstant('2025-03-23T22:00:00Z');

function html(names: readonly string[], zone = 'Europe/Berlin'): string {
  const components = names.map((_, index) => ({
    componentId: `c${index}`,
    status: COMPONENT_STATUSES[1 + (index % 4)]!,
  }));
  const update = { id: 'u', createdAt: TEN, displayAt: TEN, nextUpdateBy: null, components };
  const picture = incidentPicture({
    ...{ startedAt: TEN, endedAt: plus(TEN, 55 * MINUTE), now: plus(TEN, 99 * MINUTE), zone },
    updates: [{ ...update, status: 'investigating' }],
    entries: [{ at: plus(TEN, 30 * MINUTE), kind: 'identified' }],
    ...{ mostLanes: 12, mostSteps: 6 },
  });
  const named = names.map((name, index) => [
    `c${index}`,
    { id: `c${index}`, name, group: null, removed: false },
  ]);
  return still(
    createElement(IncidentPicture, {
      picture: { ...picture, names: Object.fromEntries(named) as never },
      zone,
    }),
  );
}

const heights = (drawing: string) =>
  new Set(
    [...drawing.matchAll(/<rect x="[^"]*" y="[^"]*" width="[^"]*" height="([^"]*)"/g)].map(
      ([, height]) => height,
    ),
  );

describe('the picture of an incident on a page', () => {
  test('has no styles in it, which no page of ours may have', () => {
    expect(html(['API'])).not.toMatch(/style/i);
  });

  test('tells each status by its height, so that it needs no colour', () => {
    expect(heights(html(['a', 'b', 'c', 'd'])).size).toBe(5);
  });

  test('says in words what it shows, and in which zone', () => {
    const drawing = html(['API', 'Inbox']);
    expect(drawing).toContain('2 components, Degraded performance at worst');
    expect(drawing).toContain('Times in Europe/Berlin');
    expect(drawing).toMatch(/<text[^>]*>23:30<\/text>/);
  });

  test('numbers the moments of the timeline', () => {
    expect(html(['API'])).toMatch(/font-weight="600">1<\/text>/);
  });

  test('says how many components it has no room for, and stays small', () => {
    const drawing = html(Array.from({ length: 200 }, (_, index) => `Component ${index}`));
    expect(drawing).toContain('and 188 more components');
    expect(drawing.match(/<rect x=/g)!.length).toBeLessThan(50);
    expect(drawing.length).toBeLessThan(12_000);
  });

  test('keeps what strangers wrote as text, cut where it is too long', () => {
    const drawing = html([`<script>alert("x")</script>`, 'Donau'.repeat(99), 'דואר']);
    expect(drawing).not.toContain('<script');
    expect(drawing).not.toContain('Donau'.repeat(20));
    expect(drawing).toContain('דואר');
    expect(drawing).toContain('direction="ltr"');
  });
});
