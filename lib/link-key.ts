import { createHmac, timingSafeEqual } from 'node:crypto';
import { secret } from '#lib/secret.ts';

interface Holder {
  readonly id: string;
  readonly linkVersion: number;
}

/**
 * The key in the links of one subscriber's messages: derived and not stored, so a copy of the database opens nothing. A
 * higher `linkVersion` makes all keys before it worthless.
 */
export function linkKey({ id, linkVersion }: Holder): string {
  const mac = createHmac('sha256', secret()).update(`candor subscriber ${id} ${linkVersion}`);
  return `${id}${mac.digest('base64url').slice(0, 22)}`;
}

/** Whose key it claims to be; `isLinkKey` says whether it is. Null for what is no key at all. */
export function holderOf(key: string): string | null {
  return /^([a-z0-9]{12})[\w-]{22}$/.exec(key)?.[1] ?? null;
}

export function isLinkKey(key: string, holder: Holder): boolean {
  const [given, wanted] = [Buffer.from(key), Buffer.from(linkKey(holder))];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
