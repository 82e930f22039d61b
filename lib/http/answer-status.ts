import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import type { ServerResponse } from 'node:http';

// Next gives instrumentation and pages each their own copy of a module; this has to be one.
const place = globalThis as { [KEY]?: AsyncLocalStorage<ServerResponse> };
const KEY: unique symbol = Symbol.for('candor.answers') as never;

/** Called once at start: lets whatever is done for a request know its answer. */
export function watchAnswers(): void {
  if (place[KEY]) return;
  const answers = (place[KEY] = new AsyncLocalStorage<ServerResponse>());
  subscribe('http.server.request.start', (message) =>
    answers.enterWith((message as { response: ServerResponse }).response),
  );
}

/**
 * Makes the answer of the page that is being rendered a 404. Next's own `notFound()` sends an empty document that only
 * script fills, and our pages are read without.
 * @returns false when it cannot be done any more.
 */
export function answerNotFound(): boolean {
  const answer = place[KEY]?.getStore();
  if (!answer || answer.headersSent) return false;
  answer.statusCode = 404;
  return true;
}
