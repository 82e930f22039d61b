import { Refusal, type RefusalCode } from '#lib/errors.ts';
import { STATUS_OF } from '#lib/http/refusal-answer.ts';
import { newId } from '#lib/id.ts';
import { log } from '#lib/log.ts';
import { answerJson } from './answer-json.ts';
import { Malformed } from './malformed.ts';

/**
 * What is wrong with a request, as Statuspage says it: `error` is a list where fields are wrong, and words otherwise.
 * `message` stands beside it, because its description promises that one. A fault of ours is logged, and named by its id.
 * @param fieldNames where the request calls a field otherwise than the verb
 */
export function answerRefusal(error: unknown, fieldNames: Readonly<Record<string, string>> = {}): Response {
  if (!(error instanceof Refusal)) {
    const id = newId();
    log.error({ id, err: error }, 'a request of the API failed');
    const message = `This is our fault: look for ${id} in the log.`;
    return answerJson(500, { error: message, message });
  }
  const { retryAfterSeconds } = error.details;
  return answerJson(
    statusOf(error),
    refusalSaid(error, fieldNames),
    retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) },
  );
}

/** A refusal in the words of an answer. @param fieldNames where the request calls a field otherwise than the verb */
export function refusalSaid(
  { message, details }: Refusal,
  fieldNames: Readonly<Record<string, string>> = {},
) {
  const named = Object.entries(details.fields ?? {}).map(
    ([field, words]) => `${spelled(field, fieldNames)}: ${words}`,
  );
  return named.length > 0 ? { error: named, message: named.join(' ') } : { error: message, message };
}

function statusOf(error: Refusal): number {
  const code: RefusalCode = error.code;
  return error instanceof Malformed ? 400 : STATUS_OF[code];
}

/** `components.2.componentId` → `components.2.component_id`, but for what has a name of its own. */
function spelled(field: string, names: Readonly<Record<string, string>>): string {
  const [first = '', ...rest] = field.split('.');
  const snake = (part: string) => part.replace(/(?<=[a-z])[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return [names[first] ?? snake(first), ...rest.map(snake)].join('.');
}
