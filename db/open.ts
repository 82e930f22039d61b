import { env } from '#lib/env.ts';
import type { Engine } from './engine/engine.ts';
import { openPostgres } from './engine/postgres.ts';
import { openSqlite } from './engine/sqlite.ts';

export type { Database, Engine } from './engine/engine.ts';

// Next gives instrumentation, routes and pages each their own copy of a module; the engine must be one.
const place = globalThis as { [KEY]?: Engine };
const KEY: unique symbol = Symbol.for('candor.engine') as never;

/** The database of this process, opened at the first call. */
export function engine(): Engine {
  return (place[KEY] ??=
    env.engine === 'postgres' ? openPostgres(env.databaseUrl) : openSqlite(env.databaseUrl));
}

/** For reading outside a transaction. */
export function reader() {
  return engine().reader;
}

/** For tests and the command line. */
export async function closeEngine(): Promise<void> {
  const open = place[KEY];
  delete place[KEY];
  await open?.close();
}
