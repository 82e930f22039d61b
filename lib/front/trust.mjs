/** Whom the front believes when they say for whom they ask: `TRUST_PROXY`. */
import { BlockList, isIP, isIPv4 } from 'node:net';

/**
 * Decides over one address of the way here. `hop` counts from the nearest: 0 is the peer of the connection.
 * @typedef {(address: string, hop: number) => boolean} Trust
 */

/**
 * @param {string} text how many proxies stand in front, or their addresses and networks: `2`, `10.0.0.0/8, ::1`
 * @returns {Trust}
 */
export function readTrust(text) {
  if (/^\d{1,2}$/.test(text)) return (_address, hop) => hop < Number(text);
  const list = new BlockList();
  for (const network of text.split(',').map((part) => part.trim())) {
    const [address = '', bits] = network.split('/');
    const family = isIPv4(address) ? 'ipv4' : 'ipv6';
    const most = family === 'ipv4' ? 32 : 128;
    if (isIP(address) === 0 || (bits !== undefined && !(/^\d{1,3}$/.test(bits) && Number(bits) <= most)))
      throw new Error(`must be a number of proxies, or addresses and networks: “${network}” is none`);
    list.addSubnet(address, bits === undefined ? most : Number(bits), family);
  }
  return (address) => isIP(address) !== 0 && list.check(address, isIPv4(address) ? 'ipv4' : 'ipv6');
}
