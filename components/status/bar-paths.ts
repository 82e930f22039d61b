import { HOUR } from '#lib/domain/instant.ts';
import type { ComponentStatus } from '#lib/domain/level.ts';
import type { PublishedDay } from '#lib/published/bars.ts';

/** In units of the drawing: a day is 5 wide, of which the bar takes 3.5. */
export const STEP = 5;
export const HEIGHT = 32;
const EMPTY = 4;
/** A bad day is at least this high, so that five minutes are seen from across the room. */
const LEAST = 12;

/** One path of strokes for all bars of a kind: elements by the hundred are what makes such pages slow. */
export interface BarPath {
  readonly kind: 'good' | 'none' | ComponentStatus;
  /** The pale remainder of a bad day, above what tells how bad it was. */
  readonly pale: boolean;
  readonly d: string;
}

function heightOf(day: PublishedDay): number {
  const share = Math.min(1, day.troubleMs / (24 * HOUR));
  return Math.round(LEAST + (HEIGHT - LEAST) * Math.sqrt(share));
}

/** Good days at full height, bad days pale above and full below, days without data as a low line. */
export function barPaths(days: readonly PublishedDay[]): BarPath[] {
  const strokes = new Map<string, { path: Omit<BarPath, 'd'>; d: string }>();
  const draw = (kind: BarPath['kind'], pale: boolean, index: number, from: number, to: number) => {
    if (from === to) return;
    const key = `${kind} ${pale}`;
    const x = index * STEP + STEP / 2;
    const known = strokes.get(key);
    if (known) known.d += `M${x} ${from}V${to}`;
    else strokes.set(key, { path: { kind, pale }, d: `M${x} ${from}V${to}` });
  };
  days.forEach((day, index) => {
    if (day.worst === null) draw('none', false, index, HEIGHT - EMPTY, HEIGHT);
    else if (day.worst === 'operational') draw('good', false, index, 0, HEIGHT);
    else {
      const top = HEIGHT - heightOf(day);
      draw(day.worst, true, index, 0, top);
      draw(day.worst, false, index, top, HEIGHT);
    }
  });
  return [...strokes.values()].map(({ path, d }) => ({ ...path, d }));
}
