import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

type Row = Record<string, unknown>;

interface Document {
  readonly candor: Record<string, unknown>;
  readonly tables: Record<string, { readonly columns: string[]; readonly rows: Row[] }>;
}

/** A document by somebody who knows its form and sums it up rightly, but says something else. */
export function writeRewritten(
  from: string,
  to: string,
  change: (rows: (table: string) => Row[], document: Document) => void,
): void {
  const document = JSON.parse(readFileSync(from, 'utf8')) as Document;
  change((table) => document.tables[table]!.rows, document);
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
