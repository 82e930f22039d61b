import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openPostgres } from '#db/engine/postgres.ts';
import { startPostgresProcess } from './postgres-process.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the server, without a database. */
    postgresServer: string;
  }
}

/**
 * The real server, once for a run, with a migrated database that each test file gets a copy of. When it cannot start,
 * the run fails and says why: a suite that quietly left one engine out would promise what it did not try.
 */
export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgresProcess().catch((error: unknown) => {
    throw new Error('PostgreSQL could not be started for the tests, so they cannot pass.', { cause: error });
  });
  const client = new pg.Client({ connectionString: `${server.address}/postgres` });
  await client.connect();
  await client.query('create database candor_template');
  await client.end();
  const template = openPostgres(`${server.address}/candor_template`);
  await template.migrate('db/migrations/postgres');
  await template.close();
  project.provide('postgresServer', server.address);
  return () => server.stop();
}
