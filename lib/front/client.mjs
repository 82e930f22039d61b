/** Who asks, by what is known of the connection and by what trusted proxies say. */

const MAPPED = '::ffff:';

/**
 * @typedef {object} Client
 * @property {string} address of the visitor
 * @property {'http' | 'https'} protocol that the visitor speaks
 * @property {string} host that the visitor typed
 * @property {boolean} trusted whether the peer's own headers are believed
 */

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('./trust.mjs').Trust} trusts
 * @returns {Client}
 */
export function clientOf(request, trusts) {
  const { headers, socket } = request;
  const peer = plain(socket.remoteAddress ?? '');
  const own = { address: peer, protocol: /** @type {const} */ ('http'), host: headers.host ?? '' };
  if (!trusts(peer, 0)) return { ...own, trusted: false };
  return {
    address: furthest(peer, named(headers['x-forwarded-for']), trusts),
    protocol: named(headers['x-forwarded-proto']).at(-1) === 'https' ? 'https' : 'http',
    host: named(headers['x-forwarded-host']).at(-1) ?? own.host,
    trusted: true,
  };
}

/**
 * From the peer towards the visitor, as long as who says so is trusted: what stands further left, strangers can write.
 * @param {string} peer @param {readonly string[]} said @param {import('./trust.mjs').Trust} trusts
 */
function furthest(peer, said, trusts) {
  let address = peer;
  for (let hop = 0; hop < said.length && trusts(address, hop); hop++)
    address = plain(/** @type {string} */ (said.at(-1 - hop)));
  return address;
}

/** @param {string | readonly string[] | undefined} header */
function named(header) {
  return (
    header
      ?.toString()
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean) ?? []
  );
}

/** An IPv4 peer on a socket of both families is written in IPv6. @param {string} address */
function plain(address) {
  return address.startsWith(MAPPED) ? address.slice(MAPPED.length) : address;
}
