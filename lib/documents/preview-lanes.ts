import { HEIGHT_OF, type IncidentPicture } from '#lib/domain/incident-picture.ts';
import type { ComponentStatus } from '#lib/domain/level.ts';
import { PAPER, TONES } from './tones.ts';

/** Pixels. */
export interface LaneSize {
  readonly width: number;
  /** From one lane to the next, and how high its bar is at most. */
  readonly lane: number;
  readonly bar: number;
}

const colourOf = (status: ComponentStatus) => (status === 'operational' ? PAPER.good : TONES[status].ink);
const round = (number: number) => Math.round(number * 100) / 100;

/**
 * The lanes of a picture as an SVG without words, for where these are set beside it: how high a bar stands tells how bad it
 * was. Below the lanes is a line with the updates as dots.
 */
export function previewLanes(
  { lanes, steps, marks }: Pick<IncidentPicture, 'lanes' | 'steps' | 'marks'>,
  { width, lane, bar }: LaneSize,
): { readonly svg: string; readonly height: number } {
  const height = lanes.length * lane + lane / 2;
  const x = (share: number) => round(share * width);
  const rules = steps.map((step) => `<path d="M${x(step.x)} 0V${height}" stroke="${PAPER.line}"/>`);
  const bars = lanes.flatMap(({ pieces }, row) =>
    pieces.map(({ from, to, status }) => {
      const high = round(bar * HEIGHT_OF[status]);
      const top = round((row + 1) * lane - high);
      // Never a sliver: a short outage is seen too.
      const wide = Math.max(x(to) - x(from), status === 'operational' ? 0 : 4);
      return `<rect x="${x(from)}" y="${top}" width="${round(wide)}" height="${high}" fill="${colourOf(status)}"/>`;
    }),
  );
  const line = lanes.length * lane + lane / 4;
  const dots = marks.map(
    (mark) => `<circle cx="${x(mark.x)}" cy="${line}" r="6" fill="${PAPER.ink}" stroke="${PAPER.paper}"/>`,
  );
  const drawn = [...rules, ...bars, ...dots].join('');
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${drawn}</svg>`,
    height,
  };
}
