import dns, { type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { OutboundFault } from './outbound-fault.ts';
import { mayConnectTo, type Range } from './public-address.ts';

export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>;

const bySystem: Resolve = (hostname) => dns.promises.lookup(hostname, { all: true });

/**
 * Resolves a name for `net.connect` and refuses what may not be connected to. The socket goes to exactly the address
 * that was looked at here, so a name that says something else a moment later gains nothing.
 */
export function guardedLookup(allowed: readonly Range[], resolve: Resolve = bySystem): LookupFunction {
  return (hostname, options, answer) => {
    resolve(hostname).then(
      (addresses) => {
        const family = options.family === 'IPv4' ? 4 : options.family === 'IPv6' ? 6 : options.family;
        const fitting = addresses.filter((one) => !family || one.family === family);
        // One bad address among good ones is a name that somebody plays with.
        const bad = addresses.find(({ address }) => !mayConnectTo(address, allowed));
        if (bad)
          answer(new OutboundFault('forbidden_address', `${hostname} is not on the public internet`), []);
        else if (!fitting[0]) answer(new OutboundFault('unreachable', `${hostname} has no address`), []);
        else if (options.all) answer(null, [...fitting]);
        else answer(null, fitting[0].address, fitting[0].family);
      },
      (error: unknown) => answer(error as NodeJS.ErrnoException, []),
    );
  };
}
