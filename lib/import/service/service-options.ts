import { SourceFault } from '#lib/import/source-fault.ts';
import { addressOf, baseOf } from './address.ts';
import type { Waits } from './waits.ts';

/** How a service is asked that tells its history by token alone. */
export interface ServiceOptions {
  readonly token: string | null;
  /** Of its API, where it is not the service's own: for those who run it themselves. */
  readonly api?: string | null;
  readonly waits?: Waits;
}

/** @throws SourceFault without a token */
export function asked(name: string, own: string, { token, api, waits }: ServiceOptions) {
  if (token === null)
    throw new SourceFault(`${name} is read with a token: set SOURCE_TOKEN, or name it by --token-env.`);
  return { token, base: api ? baseOf(addressOf(api)) : own, ...(waits && { waits }) };
}
