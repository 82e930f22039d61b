/**
 * Forgets what the process has come to hold while another test file ran: what has to be one for all copies of a module lies
 * under symbols of this name.
 */
export function asAFreshProcess(): void {
  const place = globalThis as Record<symbol, unknown>;
  for (const key of Object.getOwnPropertySymbols(place))
    if (Symbol.keyFor(key)?.startsWith('candor.')) delete place[key];
}
