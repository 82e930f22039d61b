/**
 * Whether a form was sent from another site's page, or from one that hides where it is (`Origin: null`). Next refuses
 * those server actions too, but as a fault of the server.
 */
export function isForeignForm(headers: Headers): boolean {
  const origin = headers.get('origin');
  if (origin === null) return false;
  const host = headers.get('x-forwarded-host')?.split(',')[0]?.trim() ?? headers.get('host');
  return !URL.canParse(origin) || new URL(origin).host !== host;
}
