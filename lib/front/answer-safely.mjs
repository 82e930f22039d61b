import { answer } from './answer.mjs';
import { answerText } from './answer-text.mjs';
import { log } from './log.mjs';
import { shownPath } from './shown-path.mjs';

/**
 * Answers, whatever happens. An error that nobody expected concerns one request: those of everybody else go on.
 * @param {import('./answer.mjs').House} house
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
export function answerSafely(house, request, response) {
  try {
    answer(house, request, response)?.catch((error) => answerFault(error, request, response));
  } catch (error) {
    answerFault(error, request, response);
  }
}

/**
 * @param {unknown} err
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
function answerFault(err, request, response) {
  log.error({ err, method: request.method, path: shownPath(request.url) }, 'a request failed');
  if (response.headersSent) response.destroy();
  else answerText(response, 500, 'Something went wrong here. The log says what.');
}
