/** For how many days a preview link may work. */
export const LINK_DAYS = ['1', '7', '30'] as const;
export type LinkDays = (typeof LINK_DAYS)[number];
