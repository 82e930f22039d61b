import ipaddr from 'ipaddr.js';

/** One connection has one IPv4 address, or as many IPv6 addresses as it likes of one network of 64 bits. */
export function household(address: string): string {
  return masked(address, 32, 64);
}

/** What a provider gives to one customer at most, more or less. */
export function network(address: string): string {
  return masked(address, 24, 48);
}

function masked(address: string, v4: number, v6: number): string {
  if (!ipaddr.isValid(address)) return 'unknown';
  const parsed = ipaddr.process(address);
  const bits = parsed.kind() === 'ipv4' ? v4 : v6;
  const bytes = parsed.toByteArray();
  const kept = bytes.map((byte, index) => byte & (0xff << Math.min(8, Math.max(0, 8 * (index + 1) - bits))));
  return `${kept.join('.')}/${bits}`;
}
