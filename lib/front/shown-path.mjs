/** Where what follows is a key: to a subscription, a draft, an account. */
const BEFORE_A_KEY = /^\/(api\/subscriptions|subscription|preview|admin\/join)\/[^/]+/;

/**
 * An address as a log may show it: without what is asked for, where tokens stand and addresses that are looked for, and
 * without keys.
 * @param {string | undefined} url
 */
export function shownPath(url = '') {
  const [path = ''] = url.split('?');
  return path.replace(BEFORE_A_KEY, '/$1/…');
}
