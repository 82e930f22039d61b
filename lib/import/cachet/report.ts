import type { Remarks } from '#lib/import/report.ts';
import type { Refused } from '#lib/import/take-each.ts';

/** What is said at the end. */
export interface Report {
  readonly remarks: Remarks;
  readonly refused: Refused;
}
