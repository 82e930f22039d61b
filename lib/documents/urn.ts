import { createHash } from 'node:crypto';

/** Made once, by chance: what sets our ids apart from everybody else's. */
const NAMESPACE = 'f546aa19-1190-45fa-a836-b08f21ec1b83';

/** A name-based UUID (RFC 9562, version 5): the same for the same name, for ever. */
export function uuidOf(name: string, namespace = NAMESPACE): string {
  const hash = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest();
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}

/**
 * The id of something in a feed. It is made of ids and not of the page's address, so that a page that moves to another
 * address does not show all its readers everything again.
 */
export function urnOf(pageId: string, what: string): string {
  return `urn:uuid:${uuidOf(`${pageId}/${what}`)}`;
}
