/** The messages of `GET /events`, as bytes: made once, written to everybody. */
import { MOST_PATHS } from './changes.mjs';

/** Streams that may all ask at the same moment; each fifth one more adds a millisecond to the time they spread over. */
const AT_ONCE = 50;
const LONGEST_SPREAD = 2_000;

/**
 * Says which documents have changed. Never which words: a page fetches itself by the ordinary road.
 * @param {import('./manifest.mjs').Manifest} manifest
 * @param {readonly string[] | null} paths null when anything may have changed
 * @param {number} streams how many are told
 */
export function publishedMessage(manifest, paths, streams) {
  const few = paths && paths.length <= MOST_PATHS ? paths : null;
  const within = streams <= AT_ONCE ? 0 : Math.min(LONGEST_SPREAD, Math.floor(streams / 5));
  const data = JSON.stringify({ paths: few, within });
  return Buffer.from(`id: ${idOf(manifest)}\nevent: published\ndata: ${data}\n\n`);
}

/** Keeps the connection open through proxies, and the reader's place up to date without an event. @param {import('./manifest.mjs').Manifest | null} manifest */
export function heartbeatMessage(manifest) {
  return Buffer.from(manifest ? `:\nid: ${idOf(manifest)}\n\n` : ':\n\n');
}

/** @param {import('./manifest.mjs').Manifest} manifest */
function idOf({ revision, edition }) {
  return `${revision}.${edition}`;
}

/** The edition in an id of ours; null for any other text. @param {string} id */
export function editionIn(id) {
  const found = /^\d{1,15}\.(\d{1,15})$/.exec(id)?.[1];
  return found === undefined ? null : Number(found);
}
