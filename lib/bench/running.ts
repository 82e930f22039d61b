import { type ChildProcess, spawn, spawnSync, type StdioOptions } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { wall } from './wall.ts';

/** Everything that a run of the benchmarks leaves behind goes with it: its folder, and each process it started. */
const started = new Set<ChildProcess>();
export const folder = mkdtempSync(join(tmpdir(), 'candor-bench-'));

process.once('exit', () => {
  for (const child of started) killGroup(child, 'SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));

export type Environment = Record<string, string>;

/** The core for the server that is measured, and the one for the load; null where cores cannot be chosen. */
export const cores =
  availableParallelism() > 1 && spawnSync('taskset', ['--version']).error === undefined
    ? { server: 0, load: 1 }
    : null;

export interface Start {
  readonly environment?: Environment;
  readonly core?: number | undefined;
  readonly stdio?: 'ignore' | 'ipc' | 'pipe';
}

const STDIO: Record<NonNullable<Start['stdio']>, StdioOptions> = {
  ignore: ['ignore', 'ignore', 'inherit'],
  ipc: ['ignore', 'ignore', 'inherit', 'ipc'],
  pipe: ['ignore', 'pipe', 'inherit'],
};

/** Starts a program with as many open files as this machine allows; it ends with us. */
export function start(
  command: string,
  args: readonly string[],
  { environment = {}, core, stdio = 'ignore' }: Start = {},
): ChildProcess {
  const pinned = core === undefined ? [] : ['taskset', '-c', String(core)];
  const limited = [
    '-c',
    'ulimit -n "$(ulimit -Hn)" 2>/dev/null; exec "$@"',
    'sh',
    ...pinned,
    command,
    ...args,
  ];
  const child = spawn('/bin/sh', limited, {
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...environment },
    // A group of its own, so that what it starts can be ended with it.
    detached: true,
    stdio: STDIO[stdio],
  });
  started.add(child);
  child.once('exit', () => started.delete(child));
  return child;
}

/** Runs a program to its end. @returns what it said @throws Error when it fails */
export async function finished(
  command: string,
  args: readonly string[],
  options: Start = {},
): Promise<string> {
  const child = start(command, args, { ...options, stdio: 'pipe' });
  let said = '';
  child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${said}`);
  return said;
}

/** @returns when it and all that it started are gone */
export async function stopped(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  killGroup(child, signal);
  await gone;
}

function killGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // It has ended by itself.
  }
}

/** Asks until it gets what it wants. @throws Error after `seconds` */
export async function until<T>(
  what: string,
  ask: () => Promise<T | null | undefined | false>,
  { seconds = 60, every = 20 } = {},
): Promise<T> {
  for (const end = wall() + seconds * 1000; wall() < end;) {
    const answer = await ask().catch(() => null);
    if (answer) return answer;
    await new Promise((resolve) => setTimeout(resolve, every));
  }
  throw new Error(`${what}: not within ${seconds} s.`);
}

/** Lets all that a process has started run on another core from now on. */
export function moveChildren(pid: number | undefined, core: number | undefined): void {
  if (pid === undefined || core === undefined) return;
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
  for (const child of children) spawnSync('taskset', ['--all-tasks', '-cp', String(core), child]);
}

/** Megabytes of memory that a process holds now. */
export function memoryOf(pid: number): number {
  const status = `/proc/${pid}/status`;
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1]) / 1024;
  } catch {
    return Number(spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }).stdout) / 1024;
  }
}

/** Seconds of a core that a process has used; null where the kernel does not say it like Linux. */
export function coreSeconds(pid: number): number | null {
  const stat = `/proc/${pid}/stat`;
  if (!existsSync(stat)) return null;
  // The second field is the name in parentheses, which may hold anything; 14 and 15 are user and system time.
  const fields = readFileSync(stat, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}
/** A second: the same on every Linux since long. */
const TICKS = 100;

export const TSX = 'node_modules/tsx/dist/cli.mjs';
