import type { ReactNode } from 'react';
import { statusPicture } from '#components/status/status-mark.tsx';
import { drawable } from '#lib/documents/drawable.ts';
import { previewLanes } from '#lib/documents/preview-lanes.ts';
import { PAPER, TONES } from '#lib/documents/tones.ts';
import type { ComponentStatus } from '#lib/domain/level.ts';
import { stepText } from '#lib/i18n/step.ts';
import { shortenText } from '#lib/markdown/shorten.ts';
import type { PublishedPicture } from '#lib/published/incident-picture.ts';

/** Pixels: what the services that show links ask for. */
export const CARD = { width: 1200, height: 630 } as const;
const EDGE = 64;
const NAMES = 300;
const BARS = CARD.width - 2 * EDGE - NAMES;
const LANES = { width: BARS, lane: 42, bar: 30 } as const;
export const MOST_LANES = 4;

export interface PreviewWords {
  /** Who speaks, and what it is. */
  readonly page: string;
  readonly kind: string;
  readonly title: string;
  /** How it stands: stands for the title too, where that has letters that cannot be drawn. */
  readonly state: string;
  /** What is not shown of the lanes; null when all are. */
  readonly more: string | null;
}

interface CardProps extends PreviewWords {
  readonly tone: ComponentStatus;
  readonly picture: PublishedPicture | null;
  readonly zone: string;
}

/** Signs: of what is longer the letters are smaller, and what is longest is cut. */
const LONG = 28;
const LONGEST = 78;

/**
 * What a link to an incident looks like elsewhere. It is drawn by satori, which knows a part of CSS: every box is flex, and
 * styles stand in their elements.
 */
export function PreviewCard({ page, kind, title, state, more, tone, picture, zone }: CardProps) {
  // Without the letters of its name, how it stands is all there is to say.
  const name = drawable(title);
  const words = name ?? state;
  return (
    <div
      style={{
        ...{ display: 'flex', flexDirection: 'column', width: '100%', height: '100%' },
        ...{ padding: `52px ${EDGE}px 0`, background: PAPER.paper, color: PAPER.ink, fontSize: 28 },
      }}
    >
      <div style={{ display: 'flex', justifyContent: 'space-between', color: PAPER.quiet }}>
        <span>{shortenText(drawable(page) ?? '', 48)}</span>
        <span>{kind}</span>
      </div>
      <div
        style={{
          ...{ display: 'flex', marginTop: 22, height: 136, alignItems: 'center', overflow: 'hidden' },
          ...{ fontSize: words.length > LONG ? 50 : 66, lineHeight: 1.2, letterSpacing: -1 },
          wordBreak: 'break-word',
        }}
      >
        {shortenText(words, LONGEST)}
      </div>
      <div style={{ display: 'flex', alignItems: 'center', marginTop: 14, fontSize: 32 }}>
        <img
          src={asSource(statusPicture(tone, TONES[tone].ink))}
          width={34}
          height={34}
          alt=""
          style={{ marginRight: 14 }}
        />
        <span>{name === null ? '' : state}</span>
      </div>
      {picture && <Lanes picture={picture} more={more} zone={zone} />}
    </div>
  );
}

function Lanes({ picture, more, zone }: Pick<CardProps, 'more' | 'zone'> & { picture: PublishedPicture }) {
  const lanes = picture.lanes.slice(0, MOST_LANES);
  const { svg, height } = previewLanes({ ...picture, lanes }, LANES);
  return (
    <div style={{ display: 'flex', position: 'absolute', left: EDGE, bottom: 44, height: height + 44 }}>
      <div style={{ display: 'flex', flexDirection: 'column', width: NAMES, fontSize: 26 }}>
        {lanes.map(({ componentId }) => (
          <Line key={componentId}>{nameOf(picture.names[componentId]?.name)}</Line>
        ))}
        {more !== null && <Line quiet>{more}</Line>}
      </div>
      <div style={{ display: 'flex', position: 'relative', width: BARS }}>
        <img src={asSource(svg)} width={BARS} height={height} alt="" />
        {picture.steps.filter(isRoomFor).map((step) => (
          <span
            key={step.at}
            style={{
              ...{ display: 'flex', position: 'absolute', top: height + 6, left: step.x * BARS - 60 },
              ...{ width: 120, justifyContent: 'center', fontSize: 24, color: PAPER.quiet },
            }}
          >
            {stepText(step, zone)}
          </span>
        ))}
      </div>
    </div>
  );
}

const asSource = (svg: string) => `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;

/** Words under the ends of the bars would reach beyond them. */
const isRoomFor = ({ x }: { readonly x: number }) => x * BARS >= 36 && (1 - x) * BARS >= 36;

/** As high as a lane, so that each name stands beside its bar. */
function Line({ quiet = false, children }: { quiet?: boolean; children: ReactNode }) {
  return (
    <div
      style={{
        ...{ display: 'flex', height: LANES.lane, alignItems: 'flex-end', paddingBottom: 1 },
        ...{ color: quiet ? PAPER.quiet : PAPER.ink, fontSize: quiet ? 24 : 26 },
        ...{ whiteSpace: 'nowrap', overflow: 'hidden' },
      }}
    >
      {children}
    </div>
  );
}

const nameOf = (name: string | undefined) => shortenText(drawable(name ?? '') ?? '', 20);
