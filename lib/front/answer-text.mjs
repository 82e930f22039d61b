import { SECURITY_HEADERS } from './security-headers.mjs';

const COMMON = ['content-type', 'text/plain; charset=utf-8', 'cache-control', 'no-store'].concat(
  Object.entries(SECURITY_HEADERS).flat(),
);

/**
 * A short answer in plain words.
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string} text
 * @param {readonly string[]} [more] headers: name, value, name, value, …
 */
export function answerText(response, status, text, more = []) {
  const body = Buffer.from(`${text}\n`);
  response.writeHead(status, [...COMMON, 'content-length', String(body.length), ...more]);
  response.end(body);
}
