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

/**
 * Good days at full height, bad days pale above and full below, days without data as a low line. A run of days that
 * look the same is one line, which `components.css` draws as thick as they are high and dashes into days: bad days
 * are few, but of good ones there are ninety a row.
 */
export function barPaths(days: readonly PublishedDay[]): BarPath[] {
  const strokes = new Map<string, { path: Omit<BarPath, 'd'>; d: string }>();
  const draw = (kind: BarPath['kind'], pale: boolean, stroke: string) => {
    const key = `${kind} ${pale}`;
    const known = strokes.get(key);
    if (known) known.d += stroke;
    else strokes.set(key, { path: { kind, pale }, d: stroke });
  };
  for (let index = 0, end; index < days.length; index = end) {
    const { worst } = days[index]!;
    end = index + 1;
    if (worst === null || worst === 'operational') {
      while (days[end]?.worst === worst) end++;
      const [kind, middle] =
        worst === null ? (['none', HEIGHT - EMPTY / 2] as const) : (['good', HEIGHT / 2] as const);
      draw(kind, false, `M${index * STEP} ${middle}H${end * STEP}`);
    } else {
      const x = index * STEP + STEP / 2;
      const top = HEIGHT - heightOf(days[index]!);
      if (top > 0) draw(worst, true, `M${x} 0V${top}`);
      draw(worst, false, `M${x} ${top}V${HEIGHT}`);
    }
  }
  return [...strokes.values()].map(({ path, d }) => ({ ...path, d }));
}
