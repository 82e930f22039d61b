import Papa from 'papaparse';
import { type Cells, type Column, COLUMNS } from './columns.ts';

export const MOST_ROWS = 10_000;

export type List = { readonly rows: readonly Cells[] } | { readonly problem: string };

/**
 * The rows of a list, in whichever of the usual forms it comes: separated by comma, semicolon or tab, with a line that
 * names the columns, or nothing but one address a line. Columns that we do not know are passed over.
 */
export function readList(text: string): List {
  const clean = text.replace(/^\ufeff/, '');
  const delimiter = delimiterOf(clean.split(/\r?\n|\r/, 1)[0] ?? '');
  const { data } = Papa.parse<string[]>(clean, { delimiter, skipEmptyLines: 'greedy' });
  const [first = [], ...rest] = data;
  const names = first.map(columnOf);
  const isNamed = names.includes('address');
  if (!isNamed && !(first.length === 1 && first[0]?.includes('@')))
    return {
      problem: 'The first line has to name the columns, and one of them has to be “address” or “email”.',
    };
  const lines = isNamed ? rest : data;
  if (lines.length === 0) return { problem: 'There is no address in it.' };
  if (lines.length > MOST_ROWS)
    return {
      problem: `These are ${lines.length.toLocaleString('en')} rows: ${MOST_ROWS.toLocaleString('en')} is the most at once. Import it in parts.`,
    };
  const columns = isNamed ? names : (['address'] as const);
  return { rows: lines.map((cells) => cellsOf(cells, columns)) };
}

/** The first line names columns, and no name of one has any of these in it. Guessing by all lines takes a list for a separator. */
function delimiterOf(line: string): string {
  const often = (mark: string) => line.split(mark).length;
  return ['\t', ';'].find((mark) => often(mark) > often(',')) ?? ',';
}

function columnOf(heading: string): Column | null {
  const name = heading
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
  if (name === 'email' || name === 'e_mail') return 'address';
  return COLUMNS.find((column) => column === name) ?? null;
}

function cellsOf(cells: readonly string[], columns: readonly (Column | null)[]): Cells {
  const row: Partial<Record<Column, string>> = {};
  columns.forEach((column, at) => {
    if (column !== null) row[column] ??= unguarded(cells[at] ?? '').trim();
  });
  return row;
}

/** Takes away the mark that keeps a spreadsheet from reading a cell as a formula. */
function unguarded(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}
