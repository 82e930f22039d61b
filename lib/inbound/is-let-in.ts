import { bears, isSecret } from '#lib/front/bearer.mjs';

/**
 * Whether a request knows the secret: as bearer, or as the password of HTTP Basic, which is what services make of
 * `https://anything:SECRET@host/…`.
 * @param header the request's `Authorization`
 */
export function isLetIn(header: string | null, secret: string): boolean {
  const basic = /^Basic +([\w+/=-]+) *$/i.exec(header ?? '')?.[1];
  if (basic === undefined) return bears(header, secret);
  const given = Buffer.from(basic, 'base64').toString('utf8');
  const colon = given.indexOf(':');
  return colon >= 0 && isSecret(given.slice(colon + 1), secret);
}
