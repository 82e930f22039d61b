import { spawn } from 'node:child_process';

/**
 * The variables of a child: ours, no telemetry from any tool, and what is given. An undefined one is taken away.
 * @param {Record<string, string | undefined>} [extra]
 */
export const environment = (extra = {}) => {
  const all = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', ...extra };
  return /** @type {NodeJS.ProcessEnv} */ (
    Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
  );
};

const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Runs a program to its end in this terminal; signals we get are passed on to it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Record<string, string | undefined>} [extra] environment
 * @returns {Promise<number>} its exit code; 128 + n when signal n ended it, like a shell says it
 */
export function run(command, args, extra) {
  const child = spawn(command, args, { stdio: 'inherit', env: environment(extra) });
  const passOn = SIGNALS.map((signal) => {
    const listener = () => child.kill(signal);
    process.on(signal, listener);
    return () => process.off(signal, listener);
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      passOn.forEach((stop) => stop());
      resolve(code ?? 128 + (signal === 'SIGINT' ? 2 : signal === 'SIGKILL' ? 9 : 15));
    });
  });
}

/** Says what is wrong in words that help, and ends without a stack. @param {string} message @returns {never} */
export function giveUp(message) {
  console.error(`\n${message}\n`);
  process.exit(1);
}
