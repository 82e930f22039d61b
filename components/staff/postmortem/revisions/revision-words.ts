import type { RevisionKind } from '#lib/domain/drafting/revision.ts';

/** How a revision came to be, for the list. */
export const REVISION_WORDS = {
  saved: 'Saved',
  autosaved: 'Saved by itself',
  joined: 'Joined',
  restored: 'Restored',
  'set aside': 'Set aside',
} as const satisfies Record<RevisionKind, string>;
