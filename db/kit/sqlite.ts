import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import type { Day, Instant } from '#lib/domain/instant.ts';

/** The columns and constraints that the schema may use, as SQLite spells them. `postgres.ts` is its twin. */
export const sqliteKit = {
  table: sqliteTable,
  text: () => text(),
  oneOf: <const T extends readonly [string, ...string[]]>(values: T) => text({ enum: values }),
  day: () => text().$type<Day>(),
  integer: () => integer(),
  /** A number that may have a fraction: eight bytes on either engine. */
  number: () => real(),
  instant: () => integer().$type<Instant>(),
  boolean: () => integer({ mode: 'boolean' }),
  json: <T>() => text({ mode: 'json' }).$type<T>(),
  /** Counted up by the database and never given twice. */
  serial: () => integer().primaryKey({ autoIncrement: true }),
  primaryKey,
  foreignKey,
  index,
  uniqueIndex,
  /** A CHECK in plain SQL with bare column names: qualified ones break when drizzle rebuilds a SQLite table. */
  check: (name: string, condition: string) => check(name, sql.raw(condition)),
};

export type Kit = typeof sqliteKit;
