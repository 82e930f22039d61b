import { diffIndices } from 'node-diff3';

/**
 * Where a cursor belongs when lines around it came and went: at the same letter of the same line. Where that line is
 * another one now, at its beginning.
 * @param position in UTF-16 units of `before`, as browsers count
 */
export function movedCursor(before: string, after: string, position: number): number {
  const [old, next] = [before.split('\n'), after.split('\n')];
  const above = before.slice(0, position).split('\n');
  const [line, column] = [above.length - 1, above.at(-1)!.length];
  let shift = 0;
  for (const { buffer1, buffer2 } of diffIndices(old, next)) {
    const [from, length] = buffer1;
    if (from > line) break;
    if (line < from + length) return startOf(next, buffer2[0]);
    shift = buffer2[0] + buffer2[1] - (from + length);
  }
  return startOf(next, line + shift) + column;
}

function startOf(lines: readonly string[], index: number): number {
  return lines.slice(0, index).reduce((sum, { length }) => sum + length + 1, 0);
}
