/** For tests: an app that says what it was asked, at an address the front passes requests on to. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type AppState, appAt } from './app-state.mjs';
import { later } from './testing-front.ts';

export interface TestApp {
  readonly app: AppState;
  /** How many requests came in. */
  readonly asked: () => number;
  /** Ends it, connections and all. */
  readonly close: () => Promise<void>;
}

export async function appThat(answers: RequestListener): Promise<TestApp> {
  let asked = 0;
  const server = createServer((request, response) => {
    asked++;
    answers(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  };
  later(close);
  const { port } = server.address() as AddressInfo;
  return { app: appAt(new URL(`http://127.0.0.1:${port}`)), asked: () => asked, close };
}

/** Says back what arrived, as JSON. */
export const echo: RequestListener = (request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const { method, url, headers } = request;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ method, url, headers, body: Buffer.concat(chunks).toString() }));
  });
};

export interface Echo {
  readonly method: string;
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}
