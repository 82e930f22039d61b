import { createServer } from 'node:net';
import { runFront } from '#lib/front/run.mjs';
import { giveUp } from './process.mjs';

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
  if (problem) giveUp(whyNot(problem));
}

/** Opens the front in this process, which it ends when it is told to. Ends with a hint when it cannot listen. */
export async function openHere() {
  try {
    return await runFront();
  } catch (error) {
    return giveUp(whyNot(/** @type {NodeJS.ErrnoException} */ (error)));
  }
}

/** @param {NodeJS.ErrnoException} problem */
function whyNot({ code, message }) {
  const why = {
    EADDRINUSE: `Port ${PORT} is taken by another program.`,
    EACCES: `Port ${PORT} may only be used by root.`,
    EADDRNOTAVAIL: `This machine has no address ${HOST}: look at HOST.`,
  };
  const known = why[/** @type {keyof typeof why} */ (code)];
  return known ? `${known}\nTo use another: PORT=3001 npm start` : message;
}
