/** One published document as it is held in memory, in each form that it can be sent in. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip } from 'node:zlib';
import { acceptableCodings } from './accept-encoding.mjs';
import { documentHeaders } from './document-headers.mjs';
import { CODINGS, etagOf, fileOf } from './manifest.mjs';
import { readyHead } from './write-ready.mjs';

const decoders = { br: promisify(brotliDecompress), gzip: promisify(gunzip) };

/**
 * @typedef {object} Form
 * @property {Buffer} bytes
 * @property {string} etag with its quotes; each coding has another, since the bytes are others
 * @property {string[]} whole headers of a 200
 * @property {string[]} unchanged headers of a 304
 * @property {string} wholeHead the same as they are written
 * @property {string} unchangedHead
 *
 * @typedef {Partial<Record<import('./accept-encoding.mjs').Coding, Form>>} Forms
 *
 * @typedef {object} Document
 * @property {string} etag of the identity bytes, without quotes: as in the manifest
 * @property {Forms} forms
 * @property {number} size bytes of all forms
 * @property {number} usedAt counts requests: when it was last asked for
 */

/**
 * @param {string} folder
 * @param {string} path
 * @param {import('./manifest.mjs').Entry} entry
 * @returns {Promise<Document>}
 */
export async function loadDocument(folder, path, entry) {
  const file = join(folder, fileOf(path, entry.type));
  const bytes = await readFile(file);
  // Of what was read, not of what the manifest says: an edition may be half in place.
  const etag = etagOf(bytes);
  /** @type {[import('./accept-encoding.mjs').Coding, Buffer][]} */
  const codings = [['identity', bytes]];
  for (const coding of /** @type {const} */ (['br', 'gzip'])) {
    const packed = await readPacked(`${file}${CODINGS[coding]}`, coding, bytes);
    if (packed) codings.push([coding, packed]);
  }
  const varies = codings.length > 1;
  /** @type {Forms} */
  const forms = {};
  for (const [coding, packed] of codings) forms[coding] = form(path, entry, packed, { etag, coding, varies });
  const size = Object.values(forms).reduce((sum, each) => sum + each.bytes.length, 0);
  return { etag, forms, size, usedAt: 0 };
}

/** @param {Document} document @param {string | undefined} acceptEncoding @returns {Form | undefined} */
export function formFor(document, acceptEncoding) {
  for (const coding of acceptableCodings(acceptEncoding)) {
    const found = document.forms[coding];
    if (found) return found;
  }
  return undefined;
}

/**
 * A compressed file, unless it is missing, broken or of another edition than its document.
 * @param {string} file @param {'br' | 'gzip'} coding @param {Buffer} identity
 */
async function readPacked(file, coding, identity) {
  try {
    const packed = await readFile(file);
    // The limit keeps a bomb from going off; one byte, because an empty document has none.
    const limit = { maxOutputLength: Math.max(identity.length, 1) };
    return identity.equals(await decoders[coding](packed, limit)) ? packed : null;
  } catch {
    return null;
  }
}

/**
 * @param {string} path @param {import('./manifest.mjs').Entry} entry @param {Buffer} bytes
 * @param {{ etag: string, coding: import('./accept-encoding.mjs').Coding, varies: boolean }} as `etag` of the identity bytes
 * @returns {Form}
 */
function form(path, entry, bytes, as) {
  const { coding, varies } = as;
  const etag = coding === 'identity' ? `"${as.etag}"` : `"${as.etag}-${coding}"`;
  const { whole, unchanged } = documentHeaders(path, entry, { etag, coding, varies, length: bytes.length });
  const wholeHead = readyHead('200 OK', whole);
  return {
    bytes,
    etag,
    whole,
    unchanged,
    wholeHead,
    unchangedHead: readyHead('304 Not Modified', unchanged),
  };
}
