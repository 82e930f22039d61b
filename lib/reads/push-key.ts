import { vapidKeys } from '#lib/channels/vapid.ts';

/** By which push services know us, as browsers want it when they subscribe: base64url. */
export function pushKey(): string {
  return vapidKeys().publicKey;
}
