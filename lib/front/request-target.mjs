/** Longer than any address of ours with a search in it. */
export const LONGEST_TARGET = 8_000;

/**
 * The target of a request as path and query. Proxies may send it with scheme and host in front (RFC 9112, 3.2.2).
 * @param {string} target
 * @returns {string | null} null when it names nothing that a website has
 */
export function readTarget(target) {
  if (target.startsWith('/')) return target;
  const found = /^https?:\/\/[^/?#]*(.*)$/i.exec(target)?.[1];
  if (found === undefined) return null;
  return found.startsWith('/') ? found : `/${found}`;
}

/** The path of a target: documents do not depend on a query. @param {string} target */
export function pathOf(target) {
  const query = target.indexOf('?');
  return query === -1 ? target : target.slice(0, query);
}
