import { Refusal, type RefusalCode } from '#lib/errors.ts';
import { newId } from '#lib/id.ts';
import { t } from '#lib/i18n/t.ts';
import { log } from '#lib/log.ts';
import { refusalWords } from './refusal-words.ts';

/** The status of an answer that refuses. */
export const STATUS_OF: Record<RefusalCode, number> = {
  invalid: 422,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  rate_limited: 429,
  unavailable: 503,
};

/** What is wrong with a request, for scripts: `{ message, fields }`. A fault of ours is logged and named by its id. */
export function refusalAnswer(error: unknown): Response {
  if (error instanceof Refusal) {
    const { retryAfterSeconds } = error.details;
    const headers = retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) };
    return Response.json(refusalWords(error), { status: STATUS_OF[error.code], headers });
  }
  const id = newId();
  log.error({ id, err: error }, 'a request failed');
  return Response.json({ message: t('subscribe.problem.fault', { id }), fields: {} }, { status: 500 });
}
