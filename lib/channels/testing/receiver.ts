import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Guard } from '#lib/outbound/guarded-fetch.ts';
import { parseRange } from '#lib/outbound/public-address.ts';

export interface Receiver {
  readonly url: string;
  /** What came, in the order in which it came. */
  readonly posts: { readonly path: string; readonly headers: IncomingHttpHeaders; readonly body: string }[];
  close(): Promise<void>;
}

export interface Manners {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What lets a channel reach it. */
export const LOOPBACK: Guard = { allowed: [parseRange('127.0.0.1')] };

/** A real HTTP server on loopback. @param manners what it answers to everything; `hang` for nothing at all */
export async function openReceiver(manners: Manners | 'hang' = {}): Promise<Receiver> {
  const posts: Receiver['posts'] = [];
  const server = createServer((request, answer) => {
    void request.toArray().then((chunks) => {
      const body = Buffer.concat(chunks as Buffer[]).toString('utf8');
      posts.push({ path: request.url ?? '', headers: request.headers, body });
      if (manners !== 'hang') answer.writeHead(manners.status ?? 200, manners.headers).end(manners.body);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    posts,
    close: async () => {
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close().closeAllConnections();
      await closed;
    },
  };
}
