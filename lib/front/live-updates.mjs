/**
 * `GET /events`: Server-Sent Events that say what was published.
 *
 *     id: <revision>.<edition>
 *     event: published
 *     data: {"paths":["/","/incidents/5xq…"],"within":ms}
 *
 * `paths` are the documents that changed or are gone; null when it may be anything. A reader waits a random part of
 * `within` before it fetches, so that ten thousand do not ask at once. A reader that comes back with its last id hears
 * what it missed.
 */
import { answerText } from './answer-text.mjs';
import { Changes } from './changes.mjs';
import { editionIn, heartbeatMessage, publishedMessage } from './event-message.mjs';
import { SECURITY_HEADERS } from './security-headers.mjs';
import { Streams } from './streams.mjs';

/** Milliseconds. Proxies close what is silent for half a minute. */
const HEARTBEAT = 15_000;
/** Milliseconds until a reader whose stream ended comes back: between these, so that they do not come all at once. */
const COME_BACK = { least: 1_000, most: 4_000 };
const FULL = ['retry-after', '60'];

const HEADERS = [
  ...['content-type', 'text/event-stream', 'cache-control', 'no-cache, no-transform'],
  // nginx would keep messages back until its buffer is full.
  ...['x-accel-buffering', 'no'],
  ...Object.entries(SECURITY_HEADERS).flat(),
];

export class LiveUpdates {
  #changes = new Changes();

  /**
   * @param {import('./site.mjs').Site} site
   * @param {{ most: number, perAddress: number, processes?: number }} limits of this process; `processes` share the readers
   */
  constructor(site, { most, perAddress, processes = 1 }) {
    this.site = site;
    this.processes = processes;
    this.streams = new Streams({ most, perAddress });
    this.timer = setInterval(() => this.streams.tell(heartbeatMessage(site.manifest)), HEARTBEAT);
    this.timer.unref();
  }

  /** Tells everybody of the edition that the site has just taken over. @param {import('./site.mjs').Change} change */
  published(change) {
    const { manifest } = this.site;
    if (!manifest) return;
    const paths = this.#changes.note(manifest, change);
    if (paths.length > 0) this.streams.tell(this.#message(manifest, paths));
  }

  /**
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   * @param {string} address of the visitor
   */
  answer(request, response, address) {
    const admission = this.streams.admits(address);
    if (admission === 'full') return answerText(response, 503, 'Too many are listening already.', FULL);
    if (admission !== 'open')
      return answerText(response, 429, 'Too many are listening from your address.', FULL);
    // What ends with its connection needs no chunks: so one buffer goes to everybody as it is.
    response.removeHeader('transfer-encoding');
    response.writeHead(200, HEADERS);
    if (request.method === 'HEAD') return void response.end();
    this.streams.add(response, address);
    const comeBack = COME_BACK.least + Math.floor(Math.random() * (COME_BACK.most - COME_BACK.least));
    response.write(`retry: ${comeBack}\n\n`);
    this.#catchUp(response, String(request.headers['last-event-id'] ?? ''));
  }

  /** @param {import('node:http').ServerResponse} response @param {string} lastId */
  #catchUp(response, lastId) {
    const { manifest } = this.site;
    const edition = editionIn(lastId);
    const missed = edition === null ? [] : this.#changes.since(edition);
    response.write(
      manifest && missed?.length !== 0 ? this.#message(manifest, missed) : heartbeatMessage(manifest),
    );
  }

  /** @param {import('./manifest.mjs').Manifest} manifest @param {readonly string[] | null} paths */
  #message(manifest, paths) {
    return publishedMessage(manifest, paths, this.streams.size * this.processes);
  }

  close() {
    clearInterval(this.timer);
    this.streams.end();
  }
}
