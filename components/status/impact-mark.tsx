import type { ComponentStatus, Impact } from '#lib/domain/level.ts';
import { StatusMark } from './status-mark.tsx';

/** Each impact is shown by the shape and colour of the component status that causes it. */
const STATUS_OF: Record<Impact, ComponentStatus> = {
  none: 'operational',
  minor: 'degraded_performance',
  major: 'partial_outage',
  critical: 'major_outage',
};

export function statusOfImpact(impact: Impact): ComponentStatus {
  return STATUS_OF[impact];
}

/** The impact of an incident as a shape. The word belongs beside it. */
export function ImpactMark({ impact }: { impact: Impact }) {
  return <StatusMark status={STATUS_OF[impact]} />;
}
