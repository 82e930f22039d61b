import { SECURITY_HEADERS } from './security-headers.mjs';

const COMMON = ['content-type', 'application/json', 'cache-control', 'no-store'].concat(
  Object.entries(SECURITY_HEADERS).flat(),
);

/**
 * Whether the front is well, for load balancers and containers. It is, as long as it can say so: an app that is down is no
 * reason to take the published pages away too.
 * @param {import('./answer.mjs').House} house
 * @param {import('node:http').ServerResponse} response
 */
export function answerHealth({ site, app }, response) {
  const { revision = null, edition = null, at = null } = site.manifest ?? {};
  const health = { status: 'ok', revision, edition, publishedAt: at, app: app?.state ?? 'none' };
  const body = Buffer.from(`${JSON.stringify(health)}\n`);
  response.writeHead(200, [...COMMON, 'content-length', String(body.length)]);
  response.end(body);
}
