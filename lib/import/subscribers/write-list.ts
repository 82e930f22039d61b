import Papa from 'papaparse';
import { type Cells, COLUMNS } from './columns.ts';

/** The line that names the columns. */
export const HEADING = `${COLUMNS.join(',')}\r\n`;

/** Rows as they go into the file. No spreadsheet takes a cell for a formula, whatever stands in it. */
export function listLines(rows: readonly Cells[]): string {
  if (rows.length === 0) return '';
  const cells = rows.map((row) => COLUMNS.map((column) => row[column] ?? ''));
  return `${Papa.unparse(cells, { escapeFormulae: true, newline: '\r\n' })}\r\n`;
}
