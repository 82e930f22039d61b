import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { programFile } from '#lib/run/program.mjs';

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/**
 * Runs `candor` to its end, as a process of its own.
 * @param env beside that of this process
 * @param input on its standard input
 */
export async function candor(
  words: readonly string[],
  { env = {}, input = '' }: { env?: Record<string, string>; input?: string } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [await programFile('lib/cli/candor.ts'), ...words], {
    env: { ...process.env, ...env },
  });
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await ended, out, err };
}
