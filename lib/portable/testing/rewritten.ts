import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

type Row = Record<string, unknown>;

/** A document by somebody who knows its form and sums it up rightly, but says something else. */
export function writeRewritten(
  from: string,
  to: string,
  change: (rows: (table: string) => Row[]) => void,
): void {
  const document = JSON.parse(readFileSync(from, 'utf8')) as {
    candor: object;
    tables: Record<string, { columns: string[]; rows: Row[] }>;
  };
  change((table) => document.tables[table]!.rows);
  const sum = (text: string) => createHash('sha256').update(text).digest('hex');
  const checks: Record<string, object> = {};
  const tables = Object.entries(document.tables).map(([name, { columns, rows }]) => {
    const lines = rows.map((row) => JSON.stringify(row));
    checks[name] = { rows: rows.length, sha256: sum(lines.map((line) => `${line}\n`).join('')) };
    const body = lines.length === 0 ? '' : `${lines.join(',\n')}\n`;
    return `"${name}":{"columns":${JSON.stringify(columns)},"rows":[\n${body}]}`;
  });
  const text =
    `{"candor":${JSON.stringify(document.candor)},\n"tables":{\n${tables.join(',\n')}\n},\n` +
    `"check":${JSON.stringify(checks)},\n`;
  writeFileSync(to, `${text}"sha256":"${sum(text)}"}\n`);
}
