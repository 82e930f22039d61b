import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { log } from './log.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Where the app listens: nobody reaches it but through the front, whose word about visitors it believes. */
export const HOSTNAME = '127.0.0.1';

/**
 * @param {number} port
 * @param {{ environment?: Record<string, string>, output?: 'pipe' | number }} [more] what it is told beyond our own
 * environment, and where what it says goes: to our own log, unless to a file of that number
 */
export function launchNext(port, { environment = {}, output = 'pipe' } = {}) {
  const args = [
    ...['--import', new URL('./end-with-parent.mjs', import.meta.url).href],
    ...['node_modules/next/dist/bin/next', 'start', '--port', String(port), '--hostname', HOSTNAME],
    // Longer than the front keeps a connection: so it is never closed just when the next request is sent on it.
    ...['--keepAliveTimeout', '75000'],
  ];
  const env = { ...process.env, PORT: String(port), HOST: HOSTNAME, NEXT_TELEMETRY_DISABLED: '1' };
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...env, ...environment, NODE_ENV: 'production' },
    // Nothing is ever said on the channel: that it breaks is the message.
    stdio: ['ignore', output, 'inherit', 'ipc'],
  });
  if (child.stdout) createInterface({ input: child.stdout }).on('line', passOn);
  return child;
}

/**
 * The app's log is ours too. What Next itself says when it starts names an address that is nobody's business but ours.
 * @param {string} line
 */
function passOn(line) {
  if (line.startsWith('{')) process.stdout.write(`${line}\n`);
  else if (line.trim()) log.debug({ line }, 'Next says');
}
