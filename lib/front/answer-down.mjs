/** What stands where the app would answer, while it cannot. */
import { answerText } from './answer-text.mjs';
import { downPage } from './down-page.mjs';
import { policyFor, SECURITY_HEADERS } from './security-headers.mjs';
import { WORDS } from './words.mjs';

const HTML = 'text/html; charset=utf-8';
/** Seconds. The first attempts to start the app again come within this time. */
const RETRY = ['retry-after', '10'];
const HEADERS = [
  ...['content-type', HTML, 'cache-control', 'no-store', 'content-security-policy', policyFor(HTML)],
  ...Object.entries(SECURITY_HEADERS).flat(),
  ...RETRY,
];

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {import('./site.mjs').Site} site
 * @param {import('./app-state.mjs').State} state
 */
export async function answerDown(request, response, site, state) {
  if (!request.headers.accept?.includes('text/html'))
    return answerText(response, 503, WORDS.down.text, RETRY);
  const home = site.held('/') ?? (await site.load('/'));
  const html = downPage({
    home: home?.forms.identity?.bytes.toString() ?? null,
    hasHistory: site.entry('/history') !== undefined,
    starting: state === 'starting',
    staff: request.url?.startsWith('/admin') ?? false,
    sent: request.method !== 'GET' && request.method !== 'HEAD',
  });
  const body = Buffer.from(html);
  response.writeHead(503, [...HEADERS, 'content-length', String(body.length)]);
  response.end(body);
}
