import type { TokenActor } from '#lib/auth/token.ts';
import { callOf, mustBeThePage } from '#lib/api/call.ts';
import type { Operation } from '#lib/api/operation.ts';
import { refusalSaid } from '#lib/api/refused.ts';
import { Refusal } from '#lib/errors.ts';
import { refusalOf, type Sent } from './sent.ts';

/** Whoever holds the machine needs no token. */
const ACTOR: TokenActor = { kind: 'token', id: 'command-line', name: 'Command line', scopes: ['admin'] };

/** Asks an operation in this process, on the database of this machine. */
export async function askHere(operation: Operation, { params, query, body }: Sent): Promise<unknown> {
  try {
    await mustBeThePage(params);
    const call = callOf(operation, { actor: ACTOR, params, query, body: asJson(body ?? {}) });
    const answer = await operation.run(call);
    return operation.answer ? asJson(answer) : undefined;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw refusalOf(error.code, refusalSaid(error, operation.fieldNames).error);
  }
}

/** What arrives of it over HTTP. */
function asJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
