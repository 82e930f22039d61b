import { createServer } from 'node:net';
import { giveUp, run } from './process.mjs';

export const PORT = process.env.PORT || '3000';
const HOST = process.env.HOST || undefined;

/** The address to type in. */
export const ADDRESS = `http://${HOST && HOST !== '0.0.0.0' && HOST !== '::' ? HOST : 'localhost'}:${PORT}`;

/** Ends with a hint when nobody could listen there: before minutes of building, not after. */
export async function checkPort() {
  if (!/^\d{1,5}$/.test(PORT) || Number(PORT) > 65_535) giveUp(`PORT has to be a number: it is “${PORT}”.`);
  const probe = createServer();
  /** @type {NodeJS.ErrnoException | undefined} */
  const problem = await new Promise((resolve) => {
    probe.once('error', resolve);
    probe.listen({ port: Number(PORT), host: HOST }, () => probe.close(() => resolve(undefined)));
  });
  if (!problem) return;
  const why = {
    EADDRINUSE: `Port ${PORT} is taken by another program.`,
    EACCES: `Port ${PORT} may only be used by root.`,
    EADDRNOTAVAIL: `This machine has no address ${HOST}: look at HOST.`,
  };
  giveUp(
    `${why[/** @type {keyof typeof why} */ (problem.code)] ?? problem.message}\nTo use another: PORT=3001 npm start`,
  );
}

/**
 * Serves until it is told to stop.
 * @param {Record<string, string | undefined>} [extra] environment
 * @returns {Promise<number>} the exit code
 */
export function serve(extra) {
  const next = ['node_modules/next/dist/bin/next', 'start', '--port', PORT];
  if (HOST) next.push('--hostname', HOST);
  return run(process.execPath, next, { NODE_ENV: 'production', ...extra });
}
