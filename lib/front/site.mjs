/** The published site: the manifest of the edition that is being served, and in memory what is asked for of it. */
import { loadDocument } from './document.mjs';
import { readManifest } from './manifest.mjs';

/** Bytes of documents held at most, unless told otherwise. What is asked for least makes room. */
const MOST_BYTES = 64 * 1024 * 1024;
/** Documents of a new edition that are read before it is served: those asked for last. */
const HOT = 50;

/** @typedef {{ changed: string[], removed: string[] }} Change by path */

export class Site {
  /** @type {import('./manifest.mjs').Manifest | null} */
  manifest = null;
  /** @type {Map<string, import('./document.mjs').Document>} */
  #held = new Map();
  /**
   * By what the manifest says of each: while a document is being read, an edition may come that has another.
   * @type {Map<import('./manifest.mjs').Entry, Promise<import('./document.mjs').Document | null>>}
   */
  #loading = new Map();
  #bytes = 0;
  #requests = 0;

  /** @param {string} folder @param {number} [mostBytes] */
  constructor(folder, mostBytes = MOST_BYTES) {
    this.folder = folder;
    this.mostBytes = mostBytes;
  }

  /** The document, if it is in memory. @param {string} path */
  held(path) {
    const document = this.#held.get(path);
    if (document) document.usedAt = ++this.#requests;
    return document;
  }

  /** @param {string} path */
  entry(path) {
    const documents = this.manifest?.documents;
    // A path is anything a stranger typed, `__proto__` included.
    return documents && Object.hasOwn(documents, path) ? documents[path] : undefined;
  }

  /**
   * Reads a document into memory.
   * @param {string} path
   * @returns {Promise<import('./document.mjs').Document | null>} null when it is not published, or its file is gone
   */
  async load(path) {
    const entry = this.entry(path);
    if (!entry) return null;
    const before = this.#loading.get(entry);
    if (before) return before;
    const loading = loadDocument(this.folder, path, entry).then(
      (document) => {
        // An edition that came in the meantime has another: then this one is for those who waited, not to be held.
        if (this.entry(path) === entry) this.#hold(path, document);
        return document;
      },
      () => null,
    );
    this.#loading.set(entry, loading);
    try {
      return await loading;
    } finally {
      this.#loading.delete(entry);
    }
  }

  /**
   * Takes over the edition that is on the disk. What is asked for most is read first, so that nobody waits for the disk.
   * @returns {Promise<Change>}
   * @throws Error when the manifest cannot be read: then the edition before goes on.
   */
  async refresh() {
    const next = readManifest(this.folder);
    // A folder that was emptied, or a disk that is gone: what is in memory is better than nothing.
    if (!next) return { changed: [], removed: [] };
    const before = this.manifest?.documents ?? {};
    const changed = Object.keys(next.documents).filter(
      (path) => before[path]?.etag !== next.documents[path]?.etag,
    );
    const removed = Object.keys(before).filter((path) => !Object.hasOwn(next.documents, path));
    const fresh = await this.#readHot(next);
    this.manifest = next;
    for (const path of removed) this.#drop(path);
    for (const [path, document] of this.#held)
      if (document.etag !== next.documents[path]?.etag) this.#drop(path);
    for (const [path, document] of fresh) this.#hold(path, document);
    return { changed, removed };
  }

  /** @param {import('./manifest.mjs').Manifest} next */
  async #readHot(next) {
    const stale = [...this.#held]
      .filter(([path, document]) => document.etag !== next.documents[path]?.etag)
      .sort(([, a], [, b]) => b.usedAt - a.usedAt)
      .slice(0, HOT)
      .map(([path]) => path);
    const hot = this.manifest ? stale : ['/'];
    const read = hot.map(async (path) => {
      const entry = next.documents[path];
      const document = entry && (await loadDocument(this.folder, path, entry).catch(() => null));
      return document ? /** @type {const} */ ([path, document]) : null;
    });
    return (await Promise.all(read)).filter((each) => each !== null);
  }

  /** @param {string} path @param {import('./document.mjs').Document} document */
  #hold(path, document) {
    this.#drop(path);
    document.usedAt = ++this.#requests;
    this.#held.set(path, document);
    this.#bytes += document.size;
    if (this.#bytes > this.mostBytes) this.#makeRoom();
  }

  /** @param {string} path */
  #drop(path) {
    this.#bytes -= this.#held.get(path)?.size ?? 0;
    this.#held.delete(path);
  }

  /** Down to three quarters at one go, so that it is not done for each document that comes in. */
  #makeRoom() {
    const coldest = [...this.#held].sort(([, a], [, b]) => a.usedAt - b.usedAt);
    for (const [path] of coldest) {
      if (this.#bytes <= this.mostBytes * 0.75) return;
      this.#drop(path);
    }
  }
}
