import type { WholeRow } from '#db/engine/whole-table.ts';
import type { TableName } from './tables.ts';

/** Rows of one table. */
export interface Part {
  readonly table: TableName;
  readonly rows: readonly WholeRow[];
}

/** A copy of a page that can be restored. */
export interface Source {
  /** For the log of events: "the document of …". */
  readonly name: string;
  /** The secret of the page, where the copy holds it. */
  readonly secret: string | null;
  /**
   * Everything in it, parents before children, each time from the beginning.
   * @throws SourceFault at what is not as it should be; the last of it may be known only after the last part.
   */
  each(take: (part: Part) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}
