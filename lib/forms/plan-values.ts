import type { StepWords } from '#lib/domain/maintenance.ts';
import { reminderValues } from './repeats.ts';
import type { FormValues } from './state.ts';

/** How a maintenance or a series is planned, beside its name and its components. */
export interface Planned {
  readonly during: string;
  readonly autoStart: boolean;
  readonly autoComplete: boolean;
  readonly verifyMinutes: number;
  readonly tellStart: boolean;
  readonly tellVerify: boolean;
  readonly tellEnd: boolean;
  readonly stepWords: StepWords;
  readonly remindBefore: readonly number[];
}

/** What the fields of a plan begin with. */
export function planValues(plan: Planned): FormValues {
  const { during, autoStart, autoComplete, verifyMinutes, tellStart, tellVerify, tellEnd, stepWords } = plan;
  return {
    ...{ during, verifyMinutes: String(verifyMinutes) },
    ...{ autoStart: String(autoStart), autoComplete: String(autoComplete) },
    ...{ tellStart: String(tellStart), tellVerify: String(tellVerify), tellEnd: String(tellEnd) },
    stepWords: { ...stepWords },
    ...reminderValues(plan.remindBefore),
  };
}
