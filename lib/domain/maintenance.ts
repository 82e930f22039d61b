import { type Instant, instantOf, MINUTE } from './instant.ts';
import { oldestFirst } from './timeline.ts';
import type { UpdateFacts } from './update.ts';

export const MAINTENANCE_STATUSES = [
  'scheduled',
  'in_progress',
  'verifying',
  'completed',
  'cancelled',
] as const;
export type MaintenanceStatus = (typeof MAINTENANCE_STATUSES)[number];

export type MaintenanceUpdateFacts = UpdateFacts<MaintenanceStatus>;

/** What the maintenance row keeps of its updates. A test holds the stored copy to `deriveMaintenance`. */
export interface DerivedMaintenance {
  readonly status: MaintenanceStatus;
  readonly startedAt: Instant | null;
  /** When it was completed or cancelled. */
  readonly endedAt: Instant | null;
}

/** @throws RangeError without updates: there is no such maintenance. */
export function deriveMaintenance(updates: readonly MaintenanceUpdateFacts[]): DerivedMaintenance {
  const story = oldestFirst(updates);
  const last = story.at(-1);
  if (!last) throw new RangeError('a maintenance has at least one update');
  const firstRunning = story.find((update) => isRunning(update.status));
  const before = story.findLastIndex((update) => !isEnded(update.status));
  return {
    status: last.status,
    startedAt: last.status === 'scheduled' ? null : (firstRunning?.displayAt ?? null),
    endedAt: story[before + 1]?.displayAt ?? null,
  };
}

/** Whether what an update of this status says of components holds: see `statementsByComponent`. */
export function isRunning(status: MaintenanceStatus): boolean {
  return status === 'in_progress' || status === 'verifying';
}

export function isEnded(status: MaintenanceStatus): boolean {
  return status === 'completed' || status === 'cancelled';
}

/** What a maintenance may become. Verification that fails goes back to work; what has begun cannot be cancelled. */
const MAY_BECOME: Readonly<Record<MaintenanceStatus, readonly MaintenanceStatus[]>> = {
  scheduled: ['in_progress', 'cancelled'],
  in_progress: ['verifying', 'completed'],
  verifying: ['in_progress', 'completed'],
  completed: [],
  cancelled: [],
};

/** Whether an update may take it from one status to another. One that says more and changes nothing is always right. */
export function mayBecome(from: MaintenanceStatus, to: MaintenanceStatus): boolean {
  return from === to || MAY_BECOME[from].includes(to);
}

/** The steps that lead from one status to another, for whoever names only the last; that alone where none lead there. */
export function stepsTo(from: MaintenanceStatus, to: MaintenanceStatus): readonly MaintenanceStatus[] {
  const isTwo = !mayBecome(from, to) && mayBecome(from, 'in_progress') && mayBecome('in_progress', to);
  return isTwo ? ['in_progress', to] : [to];
}

type Story = readonly { readonly status: MaintenanceStatus }[];

/** Whether each word of a maintenance, oldest first, follows from the one before. */
export function isOrderly(story: Story): boolean {
  return story.every(({ status }, index) => mayBecome(story[index - 1]?.status ?? 'scheduled', status));
}

/** What is in order may not be brought out of it. Imported histories need not be, and may still be corrected. */
export function staysOrderly(before: Story, after: Story): boolean {
  return !isOrderly(before) || isOrderly(after);
}

/** A window that has begun keeps its beginning: it is extended instead. */
export const mayMove = (status: MaintenanceStatus): boolean => status === 'scheduled';
export const mayStart = (status: MaintenanceStatus): boolean => status === 'scheduled';
export const mayExtend = (status: MaintenanceStatus): boolean => isRunning(status);
export const mayVerify = (status: MaintenanceStatus): boolean => status === 'in_progress';
export const mayComplete = (status: MaintenanceStatus): boolean => isRunning(status);
export const mayCancel = (status: MaintenanceStatus): boolean => status === 'scheduled';

export interface Window {
  readonly status: MaintenanceStatus;
  readonly scheduledFor: Instant;
  readonly scheduledUntil: Instant;
}

export interface ClockedWindow extends Window {
  readonly autoStart: boolean;
  readonly autoComplete: boolean;
  /** The last so many minutes of the window are for checking; 0 for none. */
  readonly verifyMinutes: number;
}

/** What the clock does by itself. */
export const CLOCKED_STEPS = ['in_progress', 'verifying', 'completed'] as const;
export type ClockedStep = (typeof CLOCKED_STEPS)[number];

/** What is said at a step in place of the standard words. */
export type StepWords = { readonly [Step in ClockedStep]?: string };

export interface DueStep {
  readonly status: ClockedStep;
  /** When it should have happened. */
  readonly at: Instant;
}

/**
 * What the clock has to do now. After an outage of ours that outlasted the window: one step after the other.
 * @param wasVerified whether it was being checked before: work that went on after that is not stopped again
 */
export function dueStep(maintenance: ClockedWindow, now: Instant, wasVerified: boolean): DueStep | null {
  const { status, scheduledFor, scheduledUntil, autoStart, autoComplete } = maintenance;
  const due = (step: ClockedStep, at: Instant) => (now >= at ? { status: step, at } : null);
  if (mayStart(status)) return autoStart ? due('in_progress', scheduledFor) : null;
  const verifyAt = verifyTime(maintenance);
  const check = mayVerify(status) && !wasVerified && verifyAt !== null ? due('verifying', verifyAt) : null;
  return check ?? (mayComplete(status) && autoComplete ? due('completed', scheduledUntil) : null);
}

/** When checking begins by itself: never before the work does. */
export function verifyTime({ scheduledFor, scheduledUntil, verifyMinutes }: ClockedWindow): Instant | null {
  return verifyMinutes > 0
    ? instantOf(Math.max(scheduledFor, scheduledUntil - verifyMinutes * MINUTE))
    : null;
}

/** The next moment at which its window begins or ends, so that it reads differently with no edit; null if none comes. */
export function nextInstant(maintenance: Window, now: Instant): Instant | null {
  const { status, scheduledFor, scheduledUntil } = maintenance;
  if (status === 'scheduled' && scheduledFor > now) return scheduledFor;
  return !isEnded(status) && scheduledUntil > now ? scheduledUntil : null;
}
