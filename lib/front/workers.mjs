/** The front on several cores: this process keeps the app, and workers that share one port do the answering. */
import cluster from 'node:cluster';
import { fileURLToPath } from 'node:url';
import { Gathering } from './fellows.mjs';
import { log } from './log.mjs';
import { readManifest } from './manifest.mjs';

/** Milliseconds until another worker takes the place of one: twice as long each time that none could listen. */
const FIRST_PAUSE = 20;
const LONGEST_PAUSE = 30_000;
/** What a worker is given to end beyond the time for its requests. */
const MARGIN = 300;

/**
 * What is said between the processes. To a worker: what is known of the app, or that it should end within so many
 * milliseconds. From a worker: that it hears by now, that the app refused it, or that it cannot listen. Both ways: what was
 * counted.
 * @typedef {{ app: { state: import('./app-state.mjs').State, at: import('./app-state.mjs').Address } } | { end: number } | import('./fellows.mjs').ToFellow} ToWorker
 * @typedef {{ hears: true } | { refused: true } | { fault: NodeJS.ErrnoException } | import('./fellows.mjs').FromFellow} FromWorker
 */

/**
 * @param {import('./settings.mjs').Settings} settings
 * @param {import('./app-state.mjs').AppState} app
 * @returns {Promise<Pick<import('./front.mjs').Front, 'close' | 'published'>>} when all of them listen
 * @throws Error when they cannot
 */
export async function openWorkers({ workers, folder }, app) {
  cluster.setupPrimary({ exec: fileURLToPath(new URL('./worker.mjs', import.meta.url)), args: [] });
  /** In how many milliseconds all should end; null while they go on. @type {number | null} */
  let ending = null;
  const gathering = new Gathering();
  const all = () => Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
  const tell = (/** @type {ToWorker} */ message) => {
    for (const worker of all()) sendTo(worker, message);
  };
  const appNow = () => ({ app: { state: app.state, at: app.at } });
  app.onChange = () => tell(appNow());

  const add = () =>
    /** @type {Promise<void>} */ (
      new Promise((resolve, reject) => {
        const worker = cluster.fork();
        worker.on('error', (err) => log.warn({ err }, 'a worker of the front does not listen to the others'));
        worker.on('message', (/** @type {FromWorker} */ message) => {
          if ('hears' in message) sendTo(worker, ending === null ? appNow() : { end: ending });
          else if ('refused' in message) {
            app.refused();
            sendTo(worker, appNow());
          } else if (!('fault' in message)) gathering.hear(message, fellow(worker), all().map(fellow));
          else reject(Object.assign(new Error(message.fault.message), message.fault));
        });
        worker.once('listening', () => resolve());
      })
    );
  await Promise.all(Array.from({ length: workers }, add));
  let failures = 0;
  const replace = () => {
    if (ending !== null) return;
    add().then(
      () => (failures = 0),
      (/** @type {unknown} */ err) => log.error({ err }, 'a worker of the front cannot listen'),
    );
  };
  cluster.on('exit', (_worker, code, signal) => {
    if (ending !== null) return;
    const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** failures++);
    log.error({ code, signal, pause }, 'a worker of the front ended; another takes its place');
    setTimeout(replace, pause);
  });

  return {
    published: () => isPublished(folder),
    async close(most) {
      ending = most;
      const gone = all().map((worker) => new Promise((resolve) => worker.once('exit', resolve)));
      tell({ end: most });
      // One that cannot hear it is not waited for.
      const force = setTimeout(() => {
        for (const worker of all()) worker.process.kill('SIGKILL');
      }, most + MARGIN);
      await Promise.all(gone);
      clearTimeout(force);
    },
  };
}

/** One that is just ending hears nothing any more. @param {import('node:cluster').Worker} worker @param {ToWorker} message */
function sendTo(worker, message) {
  if (worker.isConnected()) worker.send(message);
}

/** @param {import('node:cluster').Worker} worker */
const fellow = (worker) => ({
  send: (/** @type {import('./fellows.mjs').ToFellow} */ message) => sendTo(worker, message),
});

/** @param {string} folder */
function isPublished(folder) {
  try {
    return readManifest(folder) !== null;
  } catch {
    return false;
  }
}
