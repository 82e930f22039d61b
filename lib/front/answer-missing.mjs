import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerText } from './answer-text.mjs';
import { policyFor, SECURITY_HEADERS } from './security-headers.mjs';

const HTML = 'text/html; charset=utf-8';
const HEADERS = { 'content-type': HTML, 'content-security-policy': policyFor(HTML), ...SECURITY_HEADERS };

/**
 * Where nothing is, and no app that could say so: with the page for it that an exported site brings along.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {string} folder
 */
export async function answerMissing(request, response, folder) {
  const page = request.headers.accept?.includes('text/html')
    ? await readFile(join(folder, '404.html')).catch(() => null)
    : null;
  if (!page) return answerText(response, 404, 'There is nothing at this address.');
  response.writeHead(404, { ...HEADERS, 'content-length': page.length });
  response.end(page);
}
