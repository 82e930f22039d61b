import { formFor } from './document.mjs';
import { answerText } from './answer-text.mjs';
import { writeReady } from './write-ready.mjs';

/**
 * The hot path: everything that can be made ahead is in the document, so an answer is a look-up and a write.
 * @param {import('node:http').IncomingMessage} request GET or HEAD
 * @param {import('node:http').ServerResponse} response
 * @param {import('./document.mjs').Document} document
 */
export function answerDocument(request, response, document) {
  const { headers } = request;
  const form = formFor(document, headers['accept-encoding']);
  if (!form) return answerText(response, 406, 'This is not to be had in the encoding you asked for.');
  const known = headers['if-none-match'];
  if (known !== undefined && isAmong(known, form.etag)) {
    if (writeReady(request, response, 304, form.unchangedHead)) return;
    response.writeHead(304, form.unchanged);
    response.end();
  } else {
    const bytes = request.method === 'HEAD' ? undefined : form.bytes;
    if (writeReady(request, response, 200, form.wholeHead, bytes)) return;
    response.writeHead(200, form.whole);
    response.end(bytes);
  }
}

/**
 * If-None-Match: one tag, a list or `*`, compared weakly, since a proxy that compresses marks ours as weak.
 * @param {string} header @param {string} etag with its quotes
 */
export function isAmong(header, etag) {
  return header === etag || header.includes(etag) || header.trim() === '*';
}
