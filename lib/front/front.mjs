/** The front: listens, serves the published site, and passes the rest to the app. */
import { createServer } from 'node:http';
import { answerSafely } from './answer-safely.mjs';
import { drain } from './drain.mjs';
import { countAnswers, NOTHING } from './figures.mjs';
import { followSite } from './follow-site.mjs';
import { LiveUpdates } from './live-updates.mjs';
import { log } from './log.mjs';
import { streamsThatFit } from './open-files.mjs';
import { keepTicksQuick } from './quick-ticks.mjs';
import { Site } from './site.mjs';

/**
 * @typedef {object} Front
 * @property {number} port
 * @property {import('./site.mjs').Site} site
 * @property {import('./live-updates.mjs').LiveUpdates} live
 * @property {() => import('./figures.mjs').Figures} figures what this process has counted
 * @property {() => boolean} published whether there is anything to serve without the app
 * @property {(most: number) => Promise<void>} close finishes what was asked for, in so many milliseconds at most
 */

/** Bounds on what one client may take up. Milliseconds and bytes. */
const LIMITS = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 20_000,
  requestTimeout: 120_000,
  // Node would put up a clock for the time between two requests, and take it down, with each answer; SILENCE is one for all.
  keepAliveTimeout: 0,
  connectionsCheckingInterval: 5_000,
};
/**
 * A connection on which nothing is heard or said for so long is closed. Longer than load balancers keep theirs, so that
 * they do not use one that is just being closed, and than heartbeats are apart.
 */
const SILENCE = 75_000;

/**
 * @param {Pick<import('./settings.mjs').Settings, 'port' | 'host' | 'folder' | 'trusts' | 'streams' | 'streamsPerAddress' | 'metricsToken'>} settings
 * @param {import('./app-state.mjs').AppState | null} app
 * @param {object} [among] where several processes share the port
 * @param {number} [among.processes] how many
 * @param {() => Promise<import('./figures.mjs').Figures[]>} [among.gather] what each of them has counted
 * @returns {Promise<Front>}
 * @throws NodeJS.ErrnoException when it cannot listen
 */
export async function openFront(
  { port, host, folder, trusts, streams, streamsPerAddress, metricsToken },
  app,
  { processes = 1, gather } = {},
) {
  keepTicksQuick();
  const site = new Site(folder);
  const live = new LiveUpdates(site, {
    most: Math.min(Math.ceil(streams / processes), streamsThatFit()),
    perAddress: streamsPerAddress,
    processes,
  });
  const count = metricsToken ? countAnswers() : null;
  const figures = () => count?.(live.streams.size) ?? NOTHING;
  const counting = metricsToken ? { token: metricsToken, gather: gather ?? (async () => [figures()]) } : null;
  const house = { site, live, app, trusts, counting };
  const stopFollowing = await followSite(site, (change) => live.published(change));
  const server = createServer(LIMITS, (request, response) => answerSafely(house, request, response));
  server.timeout = SILENCE;
  await listen(server, port, host);
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  log.info({ port: actual, host, revision: site.manifest?.revision ?? null }, 'listening');
  return {
    port: actual,
    site,
    live,
    figures,
    published: () => site.manifest !== null,
    async close(most) {
      stopFollowing();
      live.close();
      await drain(server, most);
    },
  };
}

/** @param {import('node:http').Server} server @param {number} port @param {string | undefined} host */
function listen(server, port, host) {
  return /** @type {Promise<void>} */ (
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen({ port, host, backlog: 4096 }, () => {
        server.off('error', reject);
        resolve();
      });
    })
  );
}
