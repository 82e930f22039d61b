import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { programFile } from '#lib/run/program.mjs';

/** The command line as a process of its own. */
export async function startCandor(
  words: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<ChildProcess> {
  return spawn(process.execPath, [await programFile('lib/cli/candor.ts'), ...words], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** @returns how it ended and what it said */
export async function candor(words: readonly string[], env: Readonly<Record<string, string>>) {
  const child = await startCandor(words, env);
  let [stdout, stderr] = ['', ''];
  child.stdout!.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr!.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, stdout, stderr };
}
