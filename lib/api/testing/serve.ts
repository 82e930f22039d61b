import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerApi } from '#lib/api/answer-api.ts';

interface Served {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** The manage API alone over HTTP, as the route of the app answers it. */
export async function serveApi(): Promise<Served> {
  const { url, close } = await serveAnswers(answered);
  return { url: `${url}/v1`, close };
}

/** @param answer gets the address that was asked with the host of the server */
export async function serveAnswers(answer: (request: Request) => Promise<Response>): Promise<Served> {
  const server: Server = createServer((request, response) => {
    void requestOf(request)
      .then(answer)
      .then(async (given) => {
        response.writeHead(given.status, Object.fromEntries(given.headers));
        response.end(Buffer.from(await given.arrayBuffer()));
      });
  });
  // A connection that is closed while it is used again would be a fault that no page has.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function requestOf(incoming: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const method = incoming.method ?? 'GET';
  const url = new URL(incoming.url ?? '/', 'http://127.0.0.1');
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value));
  const body = method === 'GET' || method === 'HEAD' ? null : new Uint8Array(Buffer.concat(chunks));
  const request = new Request(url, { method, headers, body });
  // What Request makes of bytes that came without a type.
  if (!incoming.headers['content-type']) request.headers.delete('content-type');
  return request;
}

/** The manage API, at addresses that begin with `/v1`. */
export function answered(request: Request): Promise<Response> {
  return answerApi(request, new URL(request.url).pathname.split('/').slice(2).map(decodeURIComponent));
}
