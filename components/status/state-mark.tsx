import type { ReactNode } from 'react';
import type { IncidentStatus } from '#lib/domain/incident.ts';
import type { MaintenanceStatus } from '#lib/domain/maintenance.ts';

const ring = <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.8" />;
const tick = (
  <>
    <circle cx="8" cy="8" r="6.4" />
    <path
      className="mark-cut"
      d="m5 8.3 2.1 2.1L11.1 6"
      fill="none"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </>
);
const dotted = (
  <>
    {ring}
    <circle cx="8" cy="8" r="2.4" />
  </>
);
const arc = (
  <>
    <path
      d="M13.5 8A5.5 5.5 0 1 1 8 2.5"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
    />
    <circle cx="8" cy="8" r="2.4" />
  </>
);

/** How far along it is: an open ring, a ring with its point found, a ring that closes, a tick. In ink, never in a status colour. */
const SHAPES: Record<IncidentStatus | MaintenanceStatus, ReactNode> = {
  investigating: ring,
  identified: dotted,
  monitoring: arc,
  resolved: tick,
  scheduled: ring,
  in_progress: dotted,
  verifying: arc,
  completed: tick,
  cancelled: (
    <>
      {ring}
      <path d="M4.4 11.6 11.6 4.4" stroke="currentColor" strokeWidth="1.8" />
    </>
  ),
};

/** The shape alone, 16 wide and high, for inside of a drawing. */
export function StateShape({ state }: { state: IncidentStatus | MaintenanceStatus }) {
  return SHAPES[state];
}

/** The state of an incident or a maintenance as a mark on the rail. The word belongs beside it. */
export function StateMark({ state }: { state: IncidentStatus | MaintenanceStatus }) {
  return (
    <svg className={`mark state-${state}`} viewBox="0 0 16 16" fill="currentColor" aria-hidden="true">
      {SHAPES[state]}
    </svg>
  );
}
