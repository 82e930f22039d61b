/** `/metrics`: what the front counted, and what the app says of itself when it answers. */
import { get } from 'node:http';
import { answerText } from './answer-text.mjs';
import { bears } from './bearer.mjs';
import { metricLines } from './metric-lines.mjs';

/** Milliseconds. A scraper does not wait longer than ten seconds. */
const PATIENCE = 5_000;
const TYPE = 'text/plain; version=0.0.4; charset=utf-8';

/**
 * @typedef {object} Counting
 * @property {string} token who bears it may read
 * @property {() => Promise<readonly import('./figures.mjs').Figures[]>} gather of each process of the front
 */

/**
 * @param {import('./answer.mjs').House} house
 * @param {Counting} counting
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
export async function answerMetrics({ site, app }, { token, gather }, request, response) {
  const { authorization } = request.headers;
  if (!bears(authorization, token))
    return answerText(response, 401, 'This needs the token of METRICS_TOKEN.', [
      'www-authenticate',
      'Bearer',
    ]);
  const [figures, ofTheApp] = await Promise.all([gather(), app?.at ? appMetrics(app.at, authorization) : '']);
  const body = Buffer.from(metricLines(figures, site, app?.state ?? 'none') + ofTheApp);
  response.writeHead(200, {
    'content-type': TYPE,
    'content-length': body.length,
    'cache-control': 'no-store',
  });
  response.end(body);
}

/**
 * @param {{ hostname: string, port: number }} at
 * @param {string | undefined} authorization
 * @returns {Promise<string>} nothing when it does not answer: that says `candor_front_app_up`
 */
function appMetrics(at, authorization) {
  return new Promise((resolve) => {
    const headers = { authorization };
    const request = get({ ...at, path: '/metrics', headers, timeout: PATIENCE, agent: false }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (/** @type {string} */ chunk) => (text += chunk));
      answer.once('end', () => resolve(answer.statusCode === 200 ? text : ''));
      answer.once('error', () => resolve(''));
    });
    request.once('timeout', () => request.destroy());
    request.once('error', () => resolve(''));
  });
}
