import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface Asked {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
}

/** What it answers; a number is a status without an answer. */
export type Answers = (asked: Asked) => unknown;

/** A server on loopback, gone after the test. Its address ends without a slash. */
export async function served(answers: Answers): Promise<string> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const answer = answers({ path: pathname, query: searchParams, headers: request.headers });
    response.writeHead(typeof answer === 'number' ? answer : 200, { 'content-type': 'application/json' });
    response.end(typeof answer === 'string' ? answer : JSON.stringify(answer));
  });
  server.keepAliveTimeout = 0;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close().closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The page of a list that was asked for: at most five at a time, whatever was asked, as a careful operator may set it. */
export function pageOf<T>(all: readonly T[], query: URLSearchParams, most = 2) {
  const page = Number(query.get('page') ?? 1);
  const size = Math.min(Number(query.get('per_page') ?? 15), most);
  return { page, size, rows: all.slice((page - 1) * size, page * size), pages: Math.ceil(all.length / size) };
}
