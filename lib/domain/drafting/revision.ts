import { type Instant, MINUTE } from '#lib/domain/instant.ts';

/**
 * How a revision came to be. `joined`: of what two people wrote at once. `set aside`: the words of one of them where both
 * wrote the same lines; it never was the draft.
 */
export const REVISION_KINDS = ['saved', 'autosaved', 'joined', 'restored', 'set aside'] as const;
export type RevisionKind = (typeof REVISION_KINDS)[number];

/** For so long what one person writes is one revision, however often it was saved by itself. */
export const FOLDING = 10 * MINUTE;

interface Made {
  readonly kind: RevisionKind;
  readonly byId: string | null;
  /** When the first of those was saved that it stands for. */
  readonly since: Instant;
}

/** Whether the revision before a new one is a step on the way to it, and need not be listed. */
export function foldsInto(before: Made, next: Pick<Made, 'kind' | 'byId'>, now: Instant): boolean {
  if (before.kind !== 'autosaved' || before.byId === null || before.byId !== next.byId) return false;
  return (next.kind === 'autosaved' || next.kind === 'saved') && now - before.since < FOLDING;
}
