/** The front as a process: opened, with its app, until it is told to end. */
import { appAt } from './app-state.mjs';
import { AppProcess } from './app-process.mjs';
import { openFront } from './front.mjs';
import { log, logFrom } from './log.mjs';
import { readSettings } from './settings.mjs';

/** Milliseconds: together less than the five seconds that a supervisor can count on. */
const TO_FINISH_REQUESTS = 2_500;
const TO_END_THE_APP = 2_000;

/**
 * Listens, and from then on ends in order when told to.
 * @returns {Promise<{ port: number, published: boolean, startApp: () => void }>}
 * @throws Error naming a wrong setting; NodeJS.ErrnoException when it cannot listen
 */
export async function runFront() {
  const settings = readSettings(process.env);
  logFrom(settings.logLevel);
  const own = settings.appUrl ? null : new AppProcess();
  const front = await openFront(settings, own ?? appAt(/** @type {URL} */ (settings.appUrl)));

  let ending = false;
  /** @param {NodeJS.Signals} signal */
  const end = async (signal) => {
    if (ending) return;
    ending = true;
    log.info({ signal }, 'ending');
    await front.close(TO_FINISH_REQUESTS);
    await own?.stop(TO_END_THE_APP);
    process.exit(0);
  };
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT', 'SIGHUP']))
    process.on(signal, () => void end(signal));

  return {
    port: front.port,
    published: front.site.manifest !== null,
    startApp: () => void own?.start(),
  };
}
