import { spawnSync } from 'node:child_process';
import { programFile } from '#lib/run/program.mjs';

/**
 * Runs a program of the project to its end, in the environment of a house.
 * @param source its path in the project
 * @returns how it ended and what it said
 */
export async function runs(source: string, words: readonly string[], environment: NodeJS.ProcessEnv) {
  return spawnSync(process.execPath, [await programFile(source), ...words], {
    env: environment,
    encoding: 'utf8',
  });
}

/** The same for one that has to do what it is asked for. */
export async function does(source: string, words: readonly string[], environment: NodeJS.ProcessEnv) {
  const { status, stderr } = await runs(source, words, environment);
  if (status !== 0) throw new Error(`${source} did not do it:\n${stderr}`);
}
