import { notFound } from '#lib/errors.ts';
import { answerJson } from './answer-json.ts';
import { answerRefusal } from './refused.ts';
import { authorize } from './authorize.ts';
import { callOf, mustBeThePage } from './call.ts';
import { findOperation, type Found } from './find.ts';
import { earlierAnswer, keepAnswer, onceOf } from './once.ts';
import { OPERATIONS } from './operations.ts';
import { readBody } from './read-body.ts';

/**
 * Answers a request of the manage API.
 * @param path its segments under `/v1`, decoded; the last may end in `.json`
 */
export async function answerApi(request: Request, path: readonly string[]): Promise<Response> {
  const segments = path.with(-1, path.at(-1)!.replace(/\.json$/, ''));
  const found = findOperation(OPERATIONS, request.method === 'HEAD' ? 'GET' : request.method, segments);
  if (!found) return answerRefusal(notFound('address'));
  if ('allow' in found) {
    const message = `This address knows ${found.allow.join(', ')}.`;
    return answerJson(405, { error: message, message }, { allow: found.allow.join(', ') });
  }
  try {
    return await perform(request, found);
  } catch (error) {
    return answerRefusal(error, found.operation.fieldNames);
  }
}

async function perform(request: Request, { operation, params }: Found): Promise<Response> {
  const actor = await authorize(request, operation);
  await mustBeThePage(params);
  const { searchParams } = new URL(request.url);
  searchParams.delete('api_key');
  const text = operation.body ? await request.text() : '';
  const type = request.headers.get('content-type') ?? '';
  const query = Object.fromEntries(searchParams);
  const body = operation.body ? readBody(text, type) : {};
  const call = callOf(operation, { actor, params, query, body });

  const key = request.method === 'POST' ? request.headers.get('idempotency-key') : null;
  if (key === null) return answerOf(await operation.run(call));
  const once = onceOf(key, [operation.id, JSON.stringify(params), searchParams.toString(), type, text]);
  const earlier = await earlierAnswer(actor, once);
  if (earlier) return answerJson(earlier.status, earlier.body, { 'idempotency-replayed': 'true' });
  const given = await operation.run({ ...call, actor: { ...actor, once } });
  await keepAnswer(actor, once, { status: operation.status, body: given });
  return answerOf(given);

  function answerOf(result: unknown): Response {
    return answerJson(operation.status, operation.answer ? result : undefined);
  }
}
