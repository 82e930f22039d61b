/** Decides who answers a request: the published site, the front itself, or the app. */
import { answerDocument } from './answer-document.mjs';
import { answerDown } from './answer-down.mjs';
import { answerHealth } from './answer-health.mjs';
import { answerMetrics } from './answer-metrics.mjs';
import { answerMissing } from './answer-missing.mjs';
import { answerText } from './answer-text.mjs';
import { passOn } from './pass-on.mjs';
import { clientOf } from './client.mjs';
import { LONGEST_TARGET, pathOf, readTarget } from './request-target.mjs';

/** Milliseconds that a request waits for an app that is starting. */
const PATIENCE = 10_000;
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
const READING = ['allow', 'GET, HEAD'];

/**
 * @typedef {object} House
 * @property {import('./site.mjs').Site} site
 * @property {import('./live-updates.mjs').LiveUpdates} live
 * @property {import('./app-state.mjs').AppState | null} app null when a folder is served alone
 * @property {import('./trust.mjs').Trust} trusts
 * @property {import('./answer-metrics.mjs').Counting | null} counting null when nobody may read what is counted
 */

/**
 * @param {House} house
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @returns {Promise<void> | void} nothing when it is answered at once, as nearly all are
 */
export function answer(house, request, response) {
  const { method = '', url = '' } = request;
  const reads = method === 'GET' || method === 'HEAD';
  // Nearly everybody asks for a document that is in memory, by its bare path: what no other request may hold up.
  const asked = reads && house.site.held(url);
  if (asked) return answerDocument(request, response, asked);
  if (url.length > LONGEST_TARGET) return answerText(response, 414, 'This address is too long.');
  const target = readTarget(url);
  if (target === null) return answerText(response, 400, 'This is not an address of a page.');
  const path = pathOf(target);
  if (reads) {
    const document = house.site.held(path);
    if (document) return answerDocument(request, response, document);
    if (house.site.entry(path)) return answerFromDisk(house, request, response, target);
    if (path === '/events')
      return house.live.answer(request, response, clientOf(request, house.trusts).address);
    if (path === '/healthz') return answerHealth(house, response);
    if (path === '/metrics' && house.counting) return answerMetrics(house, house.counting, request, response);
  } else if (!METHODS.has(method) || !house.app)
    return answerText(response, 405, 'This cannot be done here.', READING);
  return answerByApp(house, request, response, target);
}

/**
 * @param {House} house
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {string} target
 */
async function answerFromDisk(house, request, response, target) {
  const document = await house.site.load(pathOf(target));
  if (document) answerDocument(request, response, document);
  else await answerByApp(house, request, response, target);
}

/**
 * @param {House} house
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {string} target
 * @param {boolean} [again] it was refused once, by an app that had just ended
 */
async function answerByApp(house, request, response, target, again = false) {
  const { site, app, trusts } = house;
  if (!app) return answerMissing(request, response, site.folder);
  await app.started(PATIENCE);
  if (response.destroyed) return;
  if (app.state !== 'up' || !app.at) return answerDown(request, response, site, app.state);
  const outcome = await passOn({ request, response, target, to: app.at, trusts });
  if (outcome === 'answered') return;
  app.refused();
  if (outcome === 'may be asked again' && !again) await answerByApp(house, request, response, target, true);
  else await answerDown(request, response, site, app.state);
}
