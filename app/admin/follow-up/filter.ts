import { ACTION_ITEM_KINDS, ACTION_ITEM_STATES } from '#lib/domain/postmortem.ts';
import { type Query, words } from '#lib/http/query.ts';
import type { FollowUpFilter } from '#lib/reads/follow-up.ts';

/** Stands for what nobody owns, in an address. */
export const NOBODY = '-';

/** What the list is narrowed to: what is open, unless somebody asks for other things; nonsense narrows nothing. */
export function filterOf(query: Query): FollowUpFilter {
  const owner = words(query.owner);
  return {
    state: [...ACTION_ITEM_STATES, 'all' as const].find((state) => state === query.state) ?? 'open',
    kind: ACTION_ITEM_KINDS.find((kind) => kind === query.kind) ?? null,
    owner: owner === '' || owner === NOBODY ? null : owner,
    nobody: owner === NOBODY,
  };
}

export function addressOf({ state, kind, owner, nobody }: FollowUpFilter): string {
  const query = new URLSearchParams({
    ...(state !== 'open' && { state }),
    ...(kind && { kind }),
    ...(nobody ? { owner: NOBODY } : owner !== null && { owner }),
  });
  return query.size > 0 ? `/admin/follow-up?${query}` : '/admin/follow-up';
}
