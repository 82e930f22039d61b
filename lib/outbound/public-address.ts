import ipaddr from 'ipaddr.js';

/** All that is given out of IPv6 as public. What stands outside is not, though no purpose of it be known: `::127.0.0.1`. */
const PUBLIC_IPV6 = ipaddr.parseCIDR('2000::/3') as [ipaddr.IPv6, number];
/** Looks public, and is what Azure tells each machine its own secrets by. */
const AZURE = '168.63.129.16';

/** A range of addresses, e.g. `10.20.0.0/16` or `fd00::/8`; a single address is a range of one. */
export type Range = readonly [ipaddr.IPv4 | ipaddr.IPv6, number];

/** @throws Error when the text is no range. */
export function parseRange(text: string): Range {
  if (text.includes('/')) return ipaddr.parseCIDR(text);
  const address = ipaddr.parse(text);
  return [address, address.kind() === 'ipv4' ? 32 : 128];
}

/**
 * Whether we may connect to an address that a stranger named: one of the public internet, or one the operator allows.
 * Everything that ipaddr.js knows a purpose for is refused: loopback, private, link-local (where clouds keep their
 * metadata), carrier's, multicast, documentation, and IPv4 written in any of the IPv6 forms that hide it.
 * @param literal as a resolver gives it, or in brackets as a URL has it
 */
export function mayConnectTo(literal: string, allowed: readonly Range[]): boolean {
  const text = literal.replace(/^\[(.*)\]$/, '$1');
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.parse(text);
  if (allowed.some(([range, bits]) => range.kind() === address.kind() && address.match(range, bits)))
    return true;
  if (address.range() !== 'unicast' || address.toString() === AZURE) return false;
  return address instanceof ipaddr.IPv4 || address.match(...PUBLIC_IPV6);
}
