/** The columns of a list of subscribers, as it is written and read. `email` is another name of `address`. */
export const COLUMNS = [
  ...(['address', 'channel', 'status', 'reason', 'components', 'groups', 'incidents'] as const),
  ...(['least_impact', 'maintenance', 'detail', 'newest_only', 'contact', 'since'] as const),
] as const;
export type Column = (typeof COLUMNS)[number];
export type Cells = Readonly<Partial<Record<Column, string>>>;
