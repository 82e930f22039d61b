import { statSync, watch } from 'node:fs';
import { join } from 'node:path';
import { log } from './log.mjs';
import { MANIFEST } from './manifest.mjs';

/** Milliseconds between two looks at the manifest. */
const LOOK = 500;

/**
 * Keeps the site at the edition that is on the disk. Being told of a change in the folder is a hint, looking is the promise:
 * not every file system tells.
 * @param {import('./site.mjs').Site} site
 * @param {(change: import('./site.mjs').Change) => void} onEdition
 * @returns {Promise<() => void>} when the edition that is there has been read; stops following
 */
export async function followSite(site, onEdition) {
  const file = join(site.folder, MANIFEST);
  let seen = '';
  let fault = '';
  let busy = false;
  /** @type {import('node:fs').FSWatcher | null} */
  let watcher = null;

  async function look() {
    watcher ??= watchFolder(site.folder, hint, () => (watcher = null));
    for (let stamp = stampOf(file); !busy && stamp !== seen; stamp = stampOf(file)) {
      busy = true;
      try {
        onEdition(await site.refresh());
        seen = stamp;
        fault = '';
      } catch (error) {
        // Said once, tried again at each look.
        if (fault !== String(error))
          log.error({ err: error }, 'the published site cannot be read; the edition before goes on');
        fault = String(error);
        return;
      } finally {
        busy = false;
      }
    }
  }
  const hint = () => void look();
  await look();
  const timer = setInterval(hint, LOOK);
  return () => {
    clearInterval(timer);
    watcher?.close();
  };
}

/** @param {string} folder @param {() => void} onChange @param {() => void} onEnd */
function watchFolder(folder, onChange, onEnd) {
  try {
    return watch(folder, (_event, name) => {
      if (name === null || name === MANIFEST) onChange();
    }).once('error', onEnd);
  } catch {
    // Not there yet.
    return null;
  }
}

/**
 * What changes when another manifest is renamed into place; empty while there is none. A disk that does not answer is
 * another stamp too: reading tells then what is the matter, and the edition before goes on.
 * @param {string} file
 */
function stampOf(file) {
  try {
    const found = statSync(file, { throwIfNoEntry: false, bigint: true });
    return found ? `${found.ino} ${found.mtimeNs} ${found.size}` : '';
  } catch (error) {
    return String(error);
  }
}
