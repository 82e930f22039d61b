/** Which documents changed since an edition, for those who come back. */

/**
 * Paths that no open page waits for: one is rewritten without news, built files have a new name with each change, feeds are
 * read by programs that come by themselves, and charts say themselves until when they hold.
 */
const SILENT = /^\/(heartbeat\.json$|_next\/|charts\/\w+\/)|\.(atom|rss|ics)$|\/feed\.json$/;
const MOST_ANSWERS = 1_000;
/** Above so many paths, reading the list costs more than looking. */
export const MOST_PATHS = 100;

export class Changes {
  /** Documents that are gone are not in the manifest: only remembered. @type {{ path: string, edition: number }[]} */
  #removed = [];
  /** @type {Map<number, readonly string[] | null>} */
  #answers = new Map();
  /** @type {import('./manifest.mjs').Manifest | null} */
  #manifest = null;

  /**
   * @param {import('./manifest.mjs').Manifest} manifest the new one
   * @param {import('./site.mjs').Change} change
   * @returns {string[]} what to tell those who read
   */
  note(manifest, { changed, removed }) {
    this.#manifest = manifest;
    this.#answers.clear();
    this.#removed.push(...removed.map((path) => ({ path, edition: manifest.edition })));
    this.#removed.splice(0, this.#removed.length - MOST_ANSWERS);
    return [...changed, ...removed].filter((path) => !SILENT.test(path));
  }

  /**
   * @param {number} edition
   * @returns {readonly string[] | null} null when it cannot be told: it is too much, or the edition is of another folder's count
   */
  since(edition) {
    let answer = this.#answers.get(edition);
    if (answer === undefined) {
      answer = this.#find(edition);
      // Whoever comes back was at one of a few editions; strangers can name any.
      if (this.#answers.size >= MOST_ANSWERS) this.#answers.clear();
      this.#answers.set(edition, answer);
    }
    return answer;
  }

  /** @param {number} edition */
  #find(edition) {
    const manifest = this.#manifest;
    if (!manifest || edition > manifest.edition) return null;
    const gone = this.#removed.filter((each) => each.edition > edition).map(({ path }) => path);
    const found = gone.filter((path) => !SILENT.test(path));
    // No list of them all is made, and no more is looked at than is told: strangers may ask as often as they like.
    for (const path in manifest.documents) {
      if (found.length > MOST_PATHS) return null;
      const entry = manifest.documents[path];
      if (entry && entry.edition > edition && !SILENT.test(path)) found.push(path);
    }
    return found;
  }
}
