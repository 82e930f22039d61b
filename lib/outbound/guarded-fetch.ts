import http, { type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { guardedLookup, type Resolve } from './guarded-lookup.ts';
import { OutboundFault } from './outbound-fault.ts';
import { mayConnectTo, type Range } from './public-address.ts';

export interface OutboundRequest {
  readonly method: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export interface OutboundAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Decoded as UTF-8: as much as came, at most `maxBytes`. Whatever becomes of it, the status counts. */
  readonly body: string;
}

export interface Guard {
  /** Beside the public internet: `OUTBOUND_ALLOW`. */
  readonly allowed: readonly Range[];
  /** Milliseconds for everything, from the name's resolution to the last byte. */
  readonly within?: number;
  readonly maxBytes?: number;
  readonly resolve?: Resolve;
}

/**
 * The only way out to an address that a stranger gave: nothing private is reached by it, no redirect is followed, and
 * neither a slow nor an endless answer holds anybody up.
 * @throws OutboundFault when there is no answer, or one that leads elsewhere
 */
export async function guardedFetch(
  address: string,
  { method, headers, body }: OutboundRequest,
  { allowed, within = 10_000, maxBytes = 64 * 1024, resolve }: Guard,
): Promise<OutboundAnswer> {
  const url = outboundUrl(address);
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  // A literal address is connected to without any lookup.
  if (isIP(host) && !mayConnectTo(host, allowed))
    throw new OutboundFault('forbidden_address', `${host} is not on the public internet`);

  const signal = AbortSignal.timeout(within);
  const { request } = url.protocol === 'https:' ? https : http;
  try {
    const answer = await new Promise<IncomingMessage>((resolved, rejected) => {
      const sent = request(url, {
        ...{ method, signal, lookup: guardedLookup(allowed, resolve) },
        headers: { 'user-agent': 'Candor', ...headers },
        // A kept connection would skip the lookup, and with it the guard.
        agent: false,
      });
      // An answer that wants to speak something else than HTTP ends in neither an answer nor an error.
      const closed = () => rejected(new Error('closed without an answer'));
      sent.once('response', resolved).once('error', rejected).once('close', closed).end(body);
    });
    const status = answer.statusCode ?? 0;
    if (status >= 300 && status < 400) {
      answer.destroy();
      throw new OutboundFault('redirect', `answered ${status}: redirects are not followed`);
    }
    return { status, headers: answer.headers, body: await read(answer, maxBytes) };
  } catch (error) {
    if (error instanceof OutboundFault) throw error;
    if (signal.aborted)
      throw new OutboundFault('timeout', `no answer within ${within / 1000} s`, { cause: error });
    const { code, message } = error as NodeJS.ErrnoException;
    throw new OutboundFault('unreachable', code ?? message, { cause: error });
  }
}

/** @throws OutboundFault for what is no plain web address. A name and password in it would end up in logs. */
export function outboundUrl(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password)
    throw new OutboundFault('malformed', 'not an address that begins with https:// or http://');
  return url;
}

async function read(answer: IncomingMessage, maxBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let room = maxBytes;
  try {
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      chunks.push(chunk.subarray(0, room));
      room -= chunk.length;
      // What nobody reads is not waited for: the connection is closed.
      if (room <= 0) break;
    }
  } catch {
    // What was done at the other side is done, though its words were cut off, or came too slowly.
  }
  return Buffer.concat(chunks).toString('utf8');
}
