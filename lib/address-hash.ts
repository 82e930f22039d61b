import { createHmac } from 'node:crypto';
import { comparable } from '#lib/domain/channel-address.ts';
import type { ChannelKind } from '#lib/domain/subscriber.ts';
import { secret } from '#lib/secret.ts';

/**
 * Under which an address is known, also when the address itself is forgotten: nobody without the secret can try addresses
 * against a copy of the database.
 * @param address normalised: see `normaliseAddress`
 * @param by the secret of another page than this process's
 */
export function addressHash(channel: ChannelKind, address: string, by = secret()): string {
  return createHmac('sha256', by)
    .update(`candor address ${channel} ${comparable(channel, address)}`)
    .digest('base64url');
}
