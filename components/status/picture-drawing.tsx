import { HEIGHT_OF, type Piece } from '#lib/domain/incident-picture.ts';
import { componentName } from '#lib/i18n/component-name.ts';
import { stepText } from '#lib/i18n/step.ts';
import { shortenText } from '#lib/markdown/shorten.ts';
import type { PublishedPicture } from '#lib/published/incident-picture.ts';
import { StateShape } from './state-mark.tsx';

// In pixels from top to bottom, and in shares from left to right: so words stay as large as they are on any screen.
const ABOVE = 10;
const NUMBERS = 20;
const NAME = 20;
export const BAR = 16;
const LANE = NAME + BAR + 6;
const MARKS = 24;
const AXIS = 20;
const SHORT_NAME = 44;
/** Of the width. A short outage is still seen from across the room. */
const LEAST = 0.006;

const share = (x: number) => `${Math.round(x * 1e4) / 100}%`;
export const inkOf = (status: Piece['status']) =>
  status === 'operational' ? 'var(--good-day)' : `var(--${status.replace('_', '-')})`;

/** Lines behind a name stop before its letters. */
const READABLE = { stroke: 'var(--paper)', strokeWidth: 5, paintOrder: 'stroke' } as const;

/** Words at the edges begin or end there; all others stand around their place. */
const anchor = (x: number) => (x < 0.06 ? 'start' : x > 0.94 ? 'end' : 'middle');

/**
 * The picture itself. There are no styles in it, since a page may not have any: what it takes from the theme are values of
 * presentation attributes. Time runs from left to right, whatever way words do.
 */
export function PictureDrawing({ picture, zone, label }: DrawingProps) {
  const { lanes, names, marks, ticks, steps } = picture;
  const top = ABOVE + (ticks.length > 0 ? NUMBERS : 0);
  const line = top + lanes.length * LANE + MARKS / 2;
  const bottom = line + MARKS / 2;
  return (
    <svg
      role="img"
      aria-label={label}
      width="100%"
      height={bottom + AXIS}
      fontSize="13"
      fill="currentColor"
      direction="ltr"
      overflow="visible"
    >
      {steps.map(({ at, x }) => (
        <line key={at} x1={share(x)} x2={share(x)} y1={top} y2={bottom} stroke="var(--line)" />
      ))}
      {ticks.map(({ x, first }) => (
        <line key={first} x1={share(x)} x2={share(x)} y1={top} y2={bottom} stroke="var(--ink-faint)" />
      ))}
      {lanes.map(({ componentId, pieces }, row) => (
        <g key={componentId}>
          <text x="0" y={top + row * LANE + 15} {...READABLE}>
            {shortenText(componentName(names[componentId]!), SHORT_NAME)}
          </text>
          {pieces.map((piece) => (
            <Bar key={piece.from} piece={piece} floor={top + row * LANE + NAME + BAR} />
          ))}
        </g>
      ))}
      <line x1="0" x2="100%" y1={line} y2={line} stroke="var(--line)" />
      {marks.map(({ x, status }) => (
        // Its own zero is 8 to the right, so that it stands around its place.
        <svg
          key={`${x}${status}`}
          x={share(x)}
          y={line - 8}
          width="16"
          height="16"
          viewBox="8 0 16 16"
          overflow="visible"
        >
          <circle cx="8" cy="8" r="7" fill="var(--paper)" />
          <StateShape state={status} />
        </svg>
      ))}
      {ticks.map(({ x, first, last }) => (
        <text key={first} x={share(x)} y={ABOVE + 14} textAnchor={anchor(x)} fontWeight="600">
          {first === last ? first : `${first}–${last}`}
        </text>
      ))}
      {steps.map((step) => (
        <text
          key={step.at}
          x={share(step.x)}
          y={bottom + 15}
          textAnchor={anchor(step.x)}
          fill="var(--ink-quiet)"
        >
          {stepText(step, zone)}
        </text>
      ))}
    </svg>
  );
}

interface DrawingProps {
  readonly picture: PublishedPicture;
  readonly zone: string;
  readonly label: string;
}

function Bar({ piece: { from, to, status }, floor }: { piece: Piece; floor: number }) {
  const height = BAR * HEIGHT_OF[status];
  const width = status === 'operational' ? to - from : Math.max(to - from, LEAST);
  return (
    <rect x={share(from)} y={floor - height} width={share(width)} height={height} fill={inkOf(status)} />
  );
}
