import type { ReactNode } from 'react';
import type { DeliveryState, SubscriberStatus } from '#lib/domain/subscriber.ts';

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.8, strokeLinecap: 'round' } as const;
const ring = <circle cx="8" cy="8" r="5.5" {...line} />;
const cross = <path d="m3.6 3.6 8.8 8.8m0-8.8-8.8 8.8" {...line} strokeWidth="2.6" />;
const dash = <path d="M3 8h10" {...line} />;
const struck = (
  <>
    {ring}
    <path d="M4.4 11.6 11.6 4.4" {...line} />
  </>
);

const STATUS_SHAPES: Record<SubscriberStatus, ReactNode> = {
  active: <circle cx="8" cy="8" r="5.5" />,
  unconfirmed: ring,
  paused: <path d="M5.5 3.5v9m5-9v9" {...line} strokeWidth="2.6" />,
  quarantined: cross,
  left: dash,
};

const STATE_SHAPES: Record<DeliveryState, ReactNode> = {
  waiting: ring,
  sending: (
    <>
      {ring}
      <circle cx="8" cy="8" r="2.4" />
    </>
  ),
  sent: <path d="m3 8.5 3.4 3.4L13 4.8" {...line} strokeWidth="2.2" />,
  failed: cross,
  superseded: <path d="M3 8h9m-3.6-3.6L12 8l-3.6 3.6" {...line} />,
  withdrawn: struck,
};

/** The status of a subscriber as a shape, in ink: the word belongs beside it. */
export function SubscriberMark({ status }: { readonly status: SubscriberStatus }) {
  return <Mark>{STATUS_SHAPES[status]}</Mark>;
}

/** How far a message is, likewise. */
export function DeliveryMark({ state }: { readonly state: DeliveryState }) {
  return <Mark>{STATE_SHAPES[state]}</Mark>;
}

function Mark({ children }: { readonly children: ReactNode }) {
  return (
    <svg className="mark" viewBox="0 0 16 16" fill="currentColor" aria-hidden="true">
      {children}
    </svg>
  );
}
