import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import type { Database, Engine } from './engine.ts';

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
