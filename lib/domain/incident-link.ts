/** What an incident has to do with another, or with a maintenance. */
export const LINK_KINDS = ['related', 'merged', 'split', 'maintenance'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/**
 * A link as one of its two ends sees it. `merged_into`, `split_from` and `brought_by` are what this one is to the other;
 * `took_in`, `split_off` and `brought` are the same links read from the other end.
 */
export const LINK_SIDES = [
  'merged_into',
  'took_in',
  'split_from',
  'split_off',
  'brought_by',
  'brought',
  'related',
] as const;
export type LinkSide = (typeof LINK_SIDES)[number];

const SIDES = {
  related: ['related', 'related'],
  merged: ['merged_into', 'took_in'],
  split: ['split_from', 'split_off'],
  maintenance: ['brought_by', 'brought'],
} as const satisfies Record<LinkKind, readonly [LinkSide, LinkSide]>;

/** @param isOwn whether it is read from the incident that the link belongs to, not from the other end */
export function sideOf(kind: LinkKind, isOwn: boolean): LinkSide {
  return SIDES[kind][isOwn ? 0 : 1];
}

/** Where it goes on comes first, what is only related last; otherwise in the order in which they were made. */
export function inLinkOrder<T extends { readonly side: LinkSide }>(links: readonly T[]): T[] {
  return [...links].sort((a, b) => LINK_SIDES.indexOf(a.side) - LINK_SIDES.indexOf(b.side));
}
