/** The front on several cores: this process keeps the app, and workers that share one port do the answering. */
import cluster from 'node:cluster';
import { fileURLToPath } from 'node:url';
import { Gathering } from './fellows.mjs';
import { log } from './log.mjs';
import { readManifest } from './manifest.mjs';

/**
 * What is said between the processes. To a worker: what is known of the app, or that it should end within so many
 * milliseconds. From a worker: that the app refused it, or that it cannot listen. Both ways: what was counted.
 * @typedef {{ app: { state: import('./app-state.mjs').State, at: import('./app-state.mjs').Address } } | { end: number } | import('./fellows.mjs').ToFellow} ToWorker
 * @typedef {{ refused: true } | { fault: NodeJS.ErrnoException } | import('./fellows.mjs').FromFellow} FromWorker
 */

/**
 * @param {import('./settings.mjs').Settings} settings
 * @param {import('./app-state.mjs').AppState} app
 * @returns {Promise<Pick<import('./front.mjs').Front, 'close' | 'published'>>} when all of them listen
 * @throws Error when they cannot
 */
export async function openWorkers({ workers, folder }, app) {
  cluster.setupPrimary({ exec: fileURLToPath(new URL('./worker.mjs', import.meta.url)), args: [] });
  let ending = false;
  const gathering = new Gathering();
  const all = () => Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
  const tell = (/** @type {ToWorker} */ message) => {
    for (const worker of all()) worker.send(message);
  };
  const appNow = () => ({ app: { state: app.state, at: app.at } });
  app.onChange = () => tell(appNow());

  const add = () =>
    /** @type {Promise<void>} */ (
      new Promise((resolve, reject) => {
        const worker = cluster.fork();
        worker.on('message', (/** @type {FromWorker} */ message) => {
          if ('refused' in message) app.refused();
          else if (!('fault' in message)) gathering.hear(message, worker, all());
          else reject(Object.assign(new Error(message.fault.message), message.fault));
        });
        worker.once('online', () => worker.send(appNow()));
        worker.once('listening', () => resolve());
      })
    );
  await Promise.all(Array.from({ length: workers }, add));
  cluster.on('exit', (_worker, code, signal) => {
    if (ending) return;
    log.error({ code, signal }, 'a worker of the front ended; another takes its place');
    add().catch((/** @type {unknown} */ err) => log.error({ err }, 'a worker of the front cannot listen'));
  });

  return {
    published: () => isPublished(folder),
    async close(most) {
      ending = true;
      const gone = all().map((worker) => new Promise((resolve) => worker.once('exit', resolve)));
      tell({ end: most });
      await Promise.all(gone);
    },
  };
}

/** @param {string} folder */
function isPublished(folder) {
  try {
    return readManifest(folder) !== null;
  } catch {
    return false;
  }
}
