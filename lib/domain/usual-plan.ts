import type { ComponentStatus } from './level.ts';
import type { StepWords } from './maintenance.ts';

/** How a maintenance is planned where nobody says otherwise. */
export const USUAL_PLAN: {
  readonly during: ComponentStatus;
  readonly verifyMinutes: number;
  readonly tellStart: boolean;
  readonly tellVerify: boolean;
  readonly tellEnd: boolean;
  readonly stepWords: StepWords;
  readonly remindBefore: readonly number[];
} = {
  ...{ during: 'under_maintenance', verifyMinutes: 0, stepWords: {}, remindBefore: [] },
  ...{ tellStart: true, tellVerify: true, tellEnd: true },
};

/** Of one that nobody was reminded of, and that belongs to no series. */
export const ON_ITS_OWN = {
  ...{ remindedAt: null, remindFrom: null, seriesId: null, occurrence: null, asPlanned: null },
} as const;
