import { createServer } from 'node:net';

/** Below those that systems give to whoever asks for any, as each outgoing connection does; above those that browsers refuse. */
const [FIRST, SLOTS, EACH] = [11_000, 200, 100];
let asked = 0;

/**
 * A port of 127.0.0.1 for a server that cannot choose one by itself. Nobody else is given it before that server listens:
 * each process has its own hundred to choose from, and takes none twice.
 * @returns {Promise<number>}
 */
export async function freePort() {
  for (let tried = 0; tried < EACH; tried += 1) {
    const port = FIRST + (process.pid % SLOTS) * EACH + (asked++ % EACH);
    if (await isFree(port)) return port;
  }
  throw new Error('There is no free port');
}

/** @param {number} port @returns {Promise<boolean>} */
function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
