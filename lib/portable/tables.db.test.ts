import { getTableName, sql } from 'drizzle-orm';
import { getTableConfig as postgresTable, type PgTable } from 'drizzle-orm/pg-core';
import { getTableConfig as sqliteTable } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import { engine, reader } from '#db/open.ts';
import { COUNTED } from '#db/queries/sequences.ts';
import * as schema from '#db/schema/index.ts';
import { ALL_TABLES, LEFT_OUT, TABLES, type TableName } from './tables.ts';

const isSqlite = engine().name === 'sqlite';
const configOf = (name: TableName) =>
  isSqlite ? sqliteTable(schema[name]) : postgresTable(schema[name] as unknown as PgTable);
const nameOf = (name: TableName) => getTableName(schema[name]);

test('each table that the database has travels, or stays behind for a reason that is named', async () => {
  const [catalogue, column, which] = isSqlite
    ? [sql`sqlite_master`, sql<string>`name`, sql`type = 'table' and name not like 'sqlite!_%' escape '!'`]
    : [sql`information_schema.tables`, sql<string>`table_name`, sql`table_schema = 'public'`];
  const found = await reader().select({ name: column }).from(catalogue).where(which);
  const theirs = found.map(({ name }) => name).filter((name) => name !== '__drizzle_migrations');
  const left = Object.keys(LEFT_OUT) as TableName[];
  expect([...TABLES, ...left].map(nameOf).sort()).toEqual(theirs.sort());
  expect(Object.values(LEFT_OUT).every((reason) => reason.length > 20)).toBe(true);
});

test('whatever a row names is written before it, and does not stay behind when it travels', () => {
  for (const [at, name] of ALL_TABLES.entries())
    for (const { reference } of configOf(name).foreignKeys) {
      const parent = getTableName(reference().foreignTable);
      expect(ALL_TABLES.slice(0, at).map(nameOf), `${name} names ${parent}`).toContain(parent);
      if (TABLES.includes(name)) expect(TABLES.map(nameOf)).toContain(parent);
    }
});

test('every table has a key, by which its rows are in order', () => {
  for (const name of ALL_TABLES) {
    const { columns, primaryKeys } = configOf(name);
    expect(primaryKeys.length + columns.filter(({ primary }) => primary).length, name).toBe(1);
  }
});

test.runIf(!isSqlite)('every id that the database counts up goes on after a restore', () => {
  const counted = ALL_TABLES.filter((name) =>
    configOf(name).columns.some((column) => column.getSQLType() === 'bigserial'),
  );
  expect(counted.map(nameOf)).toEqual(COUNTED.map((table) => getTableName(table)));
});
