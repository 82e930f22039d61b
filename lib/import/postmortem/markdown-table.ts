/** A table of GitHub's Markdown, and where it stands: `from` is its first line, `to` the line after its last. */
export interface MarkdownTable {
  readonly from: number;
  readonly to: number;
  readonly head: readonly string[];
  /** Each as wide as the head, or it would not be here. */
  readonly rows: readonly (readonly string[])[];
}

const RULE = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const FENCE = /^ {0,3}(```+|~~~+)/;
const LONGEST = 10_000;

const isRow = (line: string) => /^ {0,3}\S/.test(line) && line.includes('|') && line.length <= LONGEST;

/** The cells of a line, which bars part that have no backslash before them. */
function cellsOf(line: string): string[] {
  const cells = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/);
  return cells.map((cell) => cell.replaceAll('\\|', '|').trim());
}

/** The tables of a text but for those in code. One with a row that is wider than its head is none: cells would be lost. */
export function tablesOf(lines: readonly string[]): MarkdownTable[] {
  const tables: MarkdownTable[] = [];
  let fence: string | null = null;
  for (let index = 0; index < lines.length; index += 1) {
    const [, mark] = FENCE.exec(lines[index]!) ?? [];
    if (fence !== null) {
      if (mark?.startsWith(fence)) fence = null;
      continue;
    }
    if (mark !== undefined) fence = mark;
    const table = mark === undefined ? tableAt(lines, index) : null;
    if (!table) continue;
    if (table.rows.every((row) => row.length === table.head.length)) tables.push(table);
    index = table.to - 1;
  }
  return tables;
}

function tableAt(lines: readonly string[], from: number): MarkdownTable | null {
  const rule = lines[from + 1] ?? '';
  if (!isRow(lines[from]!) || !rule.includes('|') || rule.length > LONGEST || !RULE.test(rule)) return null;
  const head = cellsOf(lines[from]!);
  if (cellsOf(rule).length !== head.length) return null;
  let to = from + 2;
  while (to < lines.length && isRow(lines[to]!)) to += 1;
  const rows = lines.slice(from + 2, to).map((line) => {
    const cells = cellsOf(line);
    return [...cells, ...Array.from({ length: Math.max(0, head.length - cells.length) }, () => '')];
  });
  // A line that has no bar belongs to the table too, unless one is empty before it.
  return to < lines.length && lines[to]!.trim() !== '' ? null : { from, to, head, rows };
}
