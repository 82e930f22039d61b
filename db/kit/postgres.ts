import { sql } from 'drizzle-orm';
import {
  bigint,
  bigserial,
  boolean,
  check,
  doublePrecision,
  foreignKey,
  index,
  integer,
  json,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { Kit } from './sqlite.ts';

/**
 * The same words for PostgreSQL. Each column gives and takes the same JavaScript value as its SQLite twin, which
 * the suite proves by running whole on both; the compiler sees SQLite's types for either (see `db/schema/index.ts`).
 */
const kit = {
  table: pgTable,
  text: () => text(),
  oneOf: (values: readonly [string, ...string[]]) => text({ enum: [...values] as [string, ...string[]] }),
  day: () => text(),
  integer: () => integer(),
  number: () => doublePrecision(),
  instant: () => bigint({ mode: 'number' }),
  boolean: () => boolean(),
  // json and not jsonb: it keeps the order of keys, as SQLite's text does.
  json: () => json(),
  serial: () => bigserial({ mode: 'number' }).primaryKey(),
  primaryKey,
  foreignKey,
  index,
  uniqueIndex,
  check: (name: string, condition: string) => check(name, sql.raw(condition)),
} satisfies Record<keyof Kit, unknown>;

export const postgresKit = kit as unknown as Kit;
