/** The front as a process: opened, with its app, until it is told to end. */
import { AppProcess } from './app-process.mjs';
import { appAt } from './app-state.mjs';
import { openFront } from './front.mjs';
import { log, logFrom } from './log.mjs';
import { readSettings } from './settings.mjs';
import { openWorkers } from './workers.mjs';

/** Milliseconds: together less than the five seconds that a supervisor can count on. */
const TO_FINISH_REQUESTS = 2_500;
const TO_END_THE_APP = 2_000;

/**
 * Listens, and from then on ends in order when told to.
 * @param {object} [options]
 * @param {import('./app-process.mjs').Launch} [options.launch] how the app is started, if not by Next
 * @param {string} [options.folder] to serve alone, without any app
 * @returns {Promise<{ published: boolean, startApp: () => void }>}
 * @throws Error naming a wrong setting; NodeJS.ErrnoException when it cannot listen
 */
export async function runFront({ launch, folder } = {}) {
  const settings = readSettings(process.env);
  logFrom(settings.logLevel);
  const own = folder || settings.appUrl ? null : new AppProcess({ ...(launch && { launch }), onHopeless });
  const front = folder
    ? await openFront({ ...settings, folder }, null)
    : await openWith(settings, own ?? appAt(/** @type {URL} */ (settings.appUrl)));

  let ending = false;
  /** @param {string} why @param {number} code */
  async function end(why, code) {
    if (ending) return;
    ending = true;
    log.info({ why }, 'ending');
    await front.close(TO_FINISH_REQUESTS);
    await own?.stop(TO_END_THE_APP);
    process.exit(code);
  }
  /** An app that never once answered has said why. Where it is all there is, going on helps nobody. */
  function onHopeless() {
    if (!front.published()) void end('the app does not start, and nothing is published', 1);
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => void end(signal, 0));

  return { published: front.published(), startApp: () => void own?.start() };
}

/** @param {import('./settings.mjs').Settings} settings @param {import('./app-state.mjs').AppState} app */
function openWith(settings, app) {
  return settings.workers > 1 ? openWorkers(settings, app) : openFront(settings, app);
}
