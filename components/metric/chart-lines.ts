import type { Scale } from '#lib/domain/metric-scale.ts';
import type { Figures } from '#lib/domain/metric-series.ts';

/** Units of the drawing from top to bottom; from left to right a place is one. */
export const HEIGHT = 200;

/** A line goes on over what is missing when that is no more than this many times what usually lies between two places. */
const BRIDGED = 2;

export interface ChartLines {
  /** Through the mean of each place. A place by itself is a line without length: round ends make it a dot. */
  readonly line: string;
  /** From the lowest to the highest of each place; empty where none had more than one value. */
  readonly band: string;
}

interface Spot {
  readonly x: number;
  readonly figures: Figures;
}

/** As two paths, however many places there are: elements by the hundred are what makes such pages slow. */
export function chartLines(places: readonly (Figures | null)[], scale: Scale): ChartLines {
  const height = scale.top - scale.bottom;
  /** Whole units, and not far outside of the drawing, which is cut off at its edge. */
  const y = (value: number) => {
    const down = HEIGHT * (1 - (value - scale.bottom) / height);
    return Math.round(Math.min(2 * HEIGHT, Math.max(-HEIGHT, down)));
  };
  const runs = runsOf(places);
  return {
    line: runs.map((run) => lineOf(run, y)).join(''),
    band: runs
      .filter((run) => run.some(({ figures }) => y(figures.low) !== y(figures.high)))
      .map((run) => bandOf(run, y))
      .join(''),
  };
}

function lineOf(run: readonly Spot[], y: (value: number) => number): string {
  const [first, ...rest] = run.map(({ x, figures }) => `${x} ${y(figures.mean)}`);
  return rest.length === 0 ? `M${first}h0` : `M${[first, ...rest].join(' ')}`;
}

function bandOf(run: readonly Spot[], y: (value: number) => number): string {
  const [first, ...rest] = run;
  if (rest.length === 0) {
    const { x, figures } = first!;
    return `M${x - 0.5} ${y(figures.high)}h1V${y(figures.low)}h-1z`;
  }
  const highs = run.map(({ x, figures }) => `${x} ${y(figures.high)}`);
  const lows = run.map(({ x, figures }) => `${x} ${y(figures.low)}`).reverse();
  return `M${[...highs, ...lows].join(' ')}z`;
}

/** Places with values, apart where there was nothing for longer than usual. */
function runsOf(places: readonly (Figures | null)[]): Spot[][] {
  const spots = places.flatMap((figures, x) => (figures === null ? [] : [{ x, figures }]));
  const steps = spots.slice(1).map(({ x }, index) => x - spots[index]!.x);
  const usual = steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 1;
  const runs: Spot[][] = [];
  for (const spot of spots) {
    const last = runs.at(-1);
    if (last && spot.x - last.at(-1)!.x <= BRIDGED * usual) last.push(spot);
    else runs.push([spot]);
  }
  return runs;
}
