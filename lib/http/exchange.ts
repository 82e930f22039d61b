import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { newId } from '#lib/id.ts';

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly id: string;
}

// Next gives instrumentation and pages each their own copy of a module; this has to be one.
const place = globalThis as { [KEY]?: AsyncLocalStorage<Exchange> };
const KEY: unique symbol = Symbol.for('candor.exchange') as never;

/** Called once at start: lets whatever is done for a request know which one, and its answer. */
export function watchExchanges(): void {
  if (place[KEY]) return;
  const exchanges = (place[KEY] = new AsyncLocalStorage<Exchange>());
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as Pick<Exchange, 'request' | 'response'>;
    // The front gives each request its id; without a front, as in development, it gets one here.
    const given = request.headers['x-request-id'];
    exchanges.enterWith({ request, response, id: typeof given === 'string' ? given : newId() });
  });
}

/** The id of the request that is being answered, as the front's log names it; undefined in background work. */
export function requestId(): string | undefined {
  return place[KEY]?.getStore()?.id;
}

/**
 * Makes the answer of the page that is being rendered a 404. Next's own `notFound()` sends an empty document that only
 * script fills, and our pages are read without.
 * @returns false when it cannot be done any more.
 */
export function answerNotFound(): boolean {
  const answer = place[KEY]?.getStore()?.response;
  if (!answer || answer.headersSent) return false;
  answer.statusCode = 404;
  return true;
}
