/** Passes a request on to the app and its answer back, both as streams. */
import { randomBytes } from 'node:crypto';
import { Agent, request as open } from 'node:http';
import { clientOf } from './client.mjs';
import { log } from './log.mjs';

/** Milliseconds without a word from the app. Importing a long history takes its time. */
const SILENCE = 120_000;
/** What concerns one connection and not the message (RFC 9110, 7.6.1), and what only the front may say. */
const OF_THE_CONNECTION = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'expect',
]);
const FRAMING = ['content-length', 'host'];
const SAID_BY_THE_FRONT = /^(x-forwarded-.*|forwarded|x-real-ip|x-request-id)$/;
/** Without a word about its length, what has no body would leave here as one of unknown length. */
const MAY_BRING = new Set(['POST', 'PUT', 'PATCH']);
const REQUEST_ID = /^[\w-]{8,64}$/;

/** Closes an idle connection well before the app would. */
const agent = new Agent({ keepAlive: true, keepAliveMsecs: 30_000, maxFreeSockets: 32, timeout: 60_000 });

/**
 * @typedef {object} Passage
 * @property {import('node:http').IncomingMessage} request
 * @property {import('node:http').ServerResponse} response
 * @property {string} target path and query
 * @property {{ hostname: string, port: number }} to
 * @property {import('./trust.mjs').Trust} trusts
 */

/** @param {Passage} passage @returns {Promise<'answered' | 'silent' | 'may be asked again'>} */
export function passOn({ request, response, target, to, trusts }) {
  const { headers, id } = requestHeaders(request, trusts);
  const outgoing = open({ ...to, agent, method: request.method, path: target, headers, timeout: SILENCE });
  // A visitor who leaves stops the work.
  const leave = () => outgoing.destroy();
  response.once('close', leave);
  // An answer may come before all that was sent has been read. The rest is let go by: who sends first and reads then would
  // not see the answer otherwise.
  response.once('finish', () => {
    request.unpipe(outgoing);
    request.resume();
  });
  outgoing.once('timeout', () => outgoing.destroy(new Error('The app is silent.')));
  if (hasNoBody(request)) outgoing.end();
  else request.pipe(outgoing);

  return new Promise((resolve, reject) => {
    outgoing.once('response', (answer) => {
      try {
        response.writeHead(answer.statusCode ?? 502, answerHeaders(answer, id));
      } catch (error) {
        outgoing.destroy();
        return reject(error instanceof Error ? error : new Error(String(error)));
      }
      answer.once('error', () => response.destroy());
      answer.pipe(response);
      resolve('answered');
    });
    outgoing.once('error', (err) => {
      response.off('close', leave);
      if (response.headersSent || response.destroyed) {
        response.destroy();
        return resolve('answered');
      }
      log.warn({ err, id, method: request.method }, 'the app did not answer');
      resolve(mayBeAskedAgain(request, err) ? 'may be asked again' : 'silent');
    });
  });
}

/**
 * Whether the app is gone, or has closed the connection just when it was used again, and the request can do no harm twice.
 * @param {import('node:http').IncomingMessage} request @param {NodeJS.ErrnoException} error
 */
function mayBeAskedAgain(request, { code }) {
  if (!hasNoBody(request)) return false;
  const reads = request.method === 'GET' || request.method === 'HEAD';
  return code === 'ECONNREFUSED' || (reads && code === 'ECONNRESET');
}

/** @param {import('node:http').IncomingMessage} request */
function hasNoBody({ headers }) {
  return headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) === 0;
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('./trust.mjs').Trust} trusts
 */
function requestHeaders(request, trusts) {
  const client = clientOf(request, trusts);
  if (!client.trusted && request.headers['x-forwarded-for']) hintAtProxy(client.address);
  const headers = keep(request, (name) => !SAID_BY_THE_FRONT.test(name));
  const given = String(request.headers['x-request-id'] ?? '');
  const id = client.trusted && REQUEST_ID.test(given) ? given : randomBytes(8).toString('hex');
  headers.push('x-forwarded-for', client.address, 'x-forwarded-host', client.host);
  headers.push('x-forwarded-proto', client.protocol, 'x-request-id', id);
  if (!hasNoBody(request)) {
    if (request.headers['transfer-encoding']) headers.push('transfer-encoding', 'chunked');
  } else if (MAY_BRING.has(request.method ?? '') && request.headers['content-length'] === undefined)
    headers.push('content-length', '0');
  return { headers, id };
}

/** @param {import('node:http').IncomingMessage} answer @param {string} id */
function answerHeaders(answer, id) {
  return [...keep(answer, (name) => name !== 'x-request-id'), 'x-request-id', id];
}

/**
 * Headers in the order and number they came in: a cookie is one header each.
 * @param {import('node:http').IncomingMessage} message
 * @param {(name: string) => boolean} wanted by its name in lower case
 */
function keep({ rawHeaders, headers }, wanted) {
  const named = namedByConnection(headers.connection);
  const kept = [];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = /** @type {string} */ (rawHeaders[at]).toLowerCase();
    if (OF_THE_CONNECTION.has(name) || named.has(name) || !wanted(name)) continue;
    kept.push(name, /** @type {string} */ (rawHeaders[at + 1]));
  }
  return kept;
}

/**
 * What a sender says is for this connection only. Where a body ends is not for it to say: a request whose length was
 * dropped would be read as two.
 * @param {string | undefined} header
 */
function namedByConnection(header) {
  const names = new Set(header?.toLowerCase().split(/\s*,\s*/));
  for (const name of FRAMING) names.delete(name);
  return names;
}

let hinted = false;

/** Once: it may be a stranger who tries, or the operator's own proxy. @param {string} peer */
function hintAtProxy(peer) {
  if (hinted) return;
  hinted = true;
  log.info(
    { peer },
    'somebody sends X-Forwarded-For and is not believed; name your own proxy in TRUST_PROXY',
  );
}
