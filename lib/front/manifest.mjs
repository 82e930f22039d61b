/**
 * The published site as files: what the publisher writes, the front serves, and any other web server may serve too.
 *
 *     published/
 *       index.html  index.html.br  index.html.gz       the document "/"
 *       incidents/5xq…/index.html  …                   the document "/incidents/5xq…"
 *       history.atom  …                                a document that is no page keeps its name
 *       _next/static/….css                             what pages need, immutable
 *       .manifest.json                                 written last: what is not in it is not published
 *
 * Beside a document that is worth compressing stand its `.br` and `.gz`; a picture or a few bytes have none.
 * Each file is put in place by a rename, so it is whole. Between the first rename of an edition and that of its
 * manifest, files may already be newer than the manifest says: a reader holds bytes and ETag together and computes the
 * ETag of what it read.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const MANIFEST = '.manifest.json';

/** The endings of the compressed files beside each document, best first, by their content coding. */
export const CODINGS = /** @type {const} */ ({ br: '.br', gzip: '.gz' });

/**
 * @typedef {object} Entry
 * @property {string} type content type, charset included
 * @property {string} etag of the identity bytes, without quotes: see `etagOf`
 * @property {number} length of the identity bytes
 * @property {number} revision the document shows at least this event
 * @property {number} edition the publication in which its bytes last changed
 * @property {string} build the build that rendered it
 * @property {true} [stale] something that it shows has changed since; it is rendered again in the background
 *
 * @typedef {object} Manifest
 * @property {1} format
 * @property {string} [page] the id of the page that this is the site of
 * @property {number} revision every event up to this one has been published: rendered, or noted as `stale`
 * @property {number} edition counts publications; never goes back in one folder
 * @property {string} at when it was published, ISO 8601
 * @property {Record<string, Entry>} documents by path, e.g. `/`, `/history/2025-03`, `/history.atom`
 */

/** A path that may be published: no query, no dot segment, nothing that needs escaping. */
const PATH = /^\/(?:[\w-][\w.-]*(?:\/[\w-][\w.-]*)*)?$/;

/**
 * The file of a document, relative to the published folder.
 * @param {string} path
 * @param {string} type
 * @throws Error for a path that must not be published: it could name a file outside the folder.
 */
export function fileOf(path, type) {
  if (!PATH.test(path)) throw new Error(`“${path}” cannot be the path of a document.`);
  if (!type.startsWith('text/html')) {
    if (path === '/') throw new Error(`“/” cannot be the path of a document that is no page.`);
    return path.slice(1);
  }
  return path === '/' ? 'index.html' : `${path.slice(1)}/index.html`;
}

/** @param {string | Uint8Array} bytes */
export function etagOf(bytes) {
  return createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
}

/**
 * @param {string} folder
 * @returns {Manifest | null} null where nothing was ever published
 * @throws Error when there is one that cannot be read or is not whole
 */
export function readManifest(folder) {
  let text;
  try {
    text = readFileSync(join(folder, MANIFEST), 'utf8');
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return null;
    throw error;
  }
  const found = /** @type {Partial<Manifest> | null} */ (JSON.parse(text));
  if (found?.format !== 1 || typeof found.documents !== 'object')
    throw new Error('The manifest of the published site is of another format.');
  return /** @type {Manifest} */ (found);
}
