import { sql } from 'drizzle-orm';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import pg from 'pg';
import type { Database, Engine } from './engine.ts';
import { PART, rowOf } from './whole-table.ts';

/** One number for all writers of a database, so that event ids never become visible out of order. */
const WRITERS_LOCK = 7_320_001;
const MIGRATION_LOCK = 7_320_002;

export function openPostgres(url: string): Engine {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  // An idle connection that breaks is replaced at the next query; unhandled, the event would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', takeAnyText);
  const db = drizzle(pool, { casing: 'snake_case' });

  return {
    name: 'postgres',
    reader: db as unknown as Database,
    transaction(work) {
      return db.transaction(async (tx) => {
        await tx.execute(sql`select pg_advisory_xact_lock(${WRITERS_LOCK})`);
        return work(tx as unknown as Database, async () => {
          // A transaction gets an id with its first write.
          const { rows } = await tx.execute(
            sql`select pg_current_xact_id_if_assigned() is not null as changed`,
          );
          return rows[0]?.changed === true;
        });
      });
    },
    readWhole(work) {
      return db.transaction((tx) => work((table) => partsOf(tx, table)), {
        isolationLevel: 'repeatable read',
        accessMode: 'read only',
      });
    },
    copyTo: null,
    async migrate(folder) {
      const client = await pool.connect();
      try {
        // Two nodes that start together must not migrate together.
        await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
        await migrate(drizzle(client, { casing: 'snake_case' }), { migrationsFolder: folder });
      } finally {
        await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
        client.release();
      }
    },
    close: () => pool.end(),
  };
}

/** By a cursor, so that the table is sorted once and never in memory as a whole. */
async function* partsOf(db: Pick<NodePgDatabase, 'select' | 'execute'>, ours: SQLiteTable) {
  const table = ours as unknown as PgTable;
  const { columns, primaryKeys } = getTableConfig(table);
  const key = primaryKeys[0]?.columns ?? columns.filter((column) => column.primary);
  // Letter by letter, as SQLite orders: how a database of PostgreSQL sorts depends on where it was made.
  const order = key.map((column) => (column.dataType === 'string' ? sql`${column} collate "C"` : column));
  const query = db
    .select()
    .from(table)
    .orderBy(...order);
  await db.execute(sql.raw(`declare whole no scroll cursor for ${query.toSQL().sql}`));
  for (let isAll = false; !isAll;) {
    const { rows } = await db.execute(sql.raw(`fetch ${PART} from whole`));
    if (rows.length > 0) yield rows.map((row) => rowOf(table, Object.values(row)));
    isAll = rows.length < PART;
  }
  await db.execute(sql.raw('close whole'));
}

/**
 * PostgreSQL has no zero byte in text and fails at one; SQLite takes it. So that a broken address is "not found" on either
 * engine and not a fault on one, a zero byte becomes the sign for a character that cannot be shown.
 */
function takeAnyText(client: pg.PoolClient): void {
  const query = client.query.bind(client) as (
    config: unknown,
    values?: unknown,
    ...rest: unknown[]
  ) => unknown;
  const takeable = (value: unknown) => (typeof value === 'string' ? value.replaceAll('\0', '\ufffd') : value);
  client.query = ((config: unknown, values?: unknown, ...rest: unknown[]) =>
    query(config, Array.isArray(values) ? values.map(takeable) : values, ...rest)) as typeof client.query;
}
