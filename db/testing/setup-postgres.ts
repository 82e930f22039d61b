import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { startClock } from './clock.ts';

// Runs before each test file is loaded: the engine is fixed when `lib/env.ts` is first read.
const server = inject('postgresServer');
const name = `candor_${process.pid}_${performance.now().toString(36).replace('.', '_')}`;

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${server}/postgres` });
  await client.connect();
  await client.query(statement);
  await client.end();
}

await onServer(`create database ${name} template candor_template`);
process.env['DATABASE_URL'] = `${server}/${name}`;
const stopClock = startClock();

afterAll(async () => {
  const { closeEngine } = await import('#db/open.ts');
  await closeEngine();
  await onServer(`drop database ${name} with (force)`);
  stopClock();
});
