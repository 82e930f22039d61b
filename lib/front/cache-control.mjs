/**
 * How long a copy may be used without asking. Pages: not at all, since asking costs a hundred bytes and an old copy of a
 * status page is a wrong answer; but when nobody answers, a cache may show what it has for a day. (The one second lets a
 * cache in front answer the crowd at once while it asks.)
 *
 * @param {string} path
 * @param {string} type
 */
export function cacheControl(path, type) {
  // Its name changes with its bytes.
  if (path.startsWith('/_next/static/')) return 'public, max-age=31536000, immutable';
  // It says how old the other copies are.
  if (path === '/heartbeat.json') return 'no-cache';
  if (/^(text\/(css|javascript)|application\/javascript|image\/)/.test(type))
    return 'public, max-age=60, stale-while-revalidate=600, stale-if-error=86400';
  return 'public, max-age=0, stale-while-revalidate=1, stale-if-error=86400';
}
