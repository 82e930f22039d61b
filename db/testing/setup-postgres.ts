import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { startClock } from './clock.ts';
import { asAFreshProcess } from './fresh-process.ts';

// Runs before each test file. The files of one process share what it has loaded, and so the address of the database, which is
// fixed when `lib/env.ts` is first read; but each finds a database of its own there.
const server = inject('postgresServer');
const name = `candor_${process.pid}`;

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${server}/postgres` });
  await client.connect();
  await client.query(statement);
  await client.end();
}

await onServer(`create database ${name} template candor_template`);
process.env['DATABASE_URL'] = `${server}/${name}`;
asAFreshProcess();
startClock();

afterAll(async () => {
  const { closeEngine } = await import('#db/open.ts');
  await closeEngine();
  await onServer(`drop database ${name} with (force)`);
});
