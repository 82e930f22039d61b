import { shownLine } from './print.ts';

/** How wide a text may be: some terminals say 0. Wider than this it is no pleasure to read. */
export function width(): number {
  return Math.max(40, Math.min(process.stdout.columns || 80, 100));
}

/**
 * Rows whose columns stand under each other, the last one broken where the line is full. What is long, or somebody's own
 * words, comes last: its breadth shifts nothing.
 */
export function table(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map(shownLine));
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(...cells.map((row) => Array.from(row[column] ?? '').length)),
  );
  return cells
    .map((row) => {
      const lead = row.slice(0, -1).map((cell, column) => cell.padEnd(widths[column] ?? 0) + '  ');
      return hung(lead.join(''), row.at(-1) ?? '').trimEnd();
    })
    .join('\n');
}

/** A line after its lead, broken between words; what follows stands under its beginning. */
export function hung(lead: string, line: string): string {
  const room = Math.max(20, width() - lead.length);
  return lead + broken(line, room).join(`\n${' '.repeat(lead.length)}`);
}

function broken(line: string, room: number): string[] {
  if (Array.from(line).length <= room) return [line];
  const lines: string[] = [''];
  for (const word of line.split(' ')) {
    const last = lines.at(-1)!;
    if (last === '') lines[lines.length - 1] = word;
    else if (Array.from(`${last} ${word}`).length <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
