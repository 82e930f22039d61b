import { createECDH, hkdfSync } from 'node:crypto';
import { secret } from '#lib/secret.ts';

/** What push services know us by (RFC 8292), each in base64url: 65 bytes of a point, 32 bytes of a number. */
export interface VapidKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** Of P-256: a private key is a number from 1 to one less. */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
/** 64 bits more than the order has, so that the division favours no key: FIPS 186-5, A.2.1. */
const SEED_BYTES = 40;

/**
 * Derived and not stored: there is nothing to back up, and all nodes with one secret agree. Another secret makes every
 * browser's subscription worthless, since it was made for the key of before.
 */
export function vapidKeysOf(secret: string): VapidKeys {
  const seed = Buffer.from(hkdfSync('sha256', secret, 'candor', 'web push keys', SEED_BYTES));
  const scalar = (BigInt(`0x${seed.toString('hex')}`) % (ORDER - 1n)) + 1n;
  const privateKey = Buffer.from(scalar.toString(16).padStart(64, '0'), 'hex');
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(privateKey);
  return { publicKey: curve.getPublicKey('base64url'), privateKey: privateKey.toString('base64url') };
}

let own: VapidKeys | undefined;

export function vapidKeys(): VapidKeys {
  return (own ??= vapidKeysOf(secret()));
}
