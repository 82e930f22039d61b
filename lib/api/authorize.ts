import { actorOfToken, type TokenActor } from '#lib/auth/token.ts';
import { isInScope } from '#lib/domain/scope.ts';
import { env } from '#lib/env.ts';
import { Refusal } from '#lib/errors.ts';
import { rateLimit } from '#lib/rate-limit.ts';
import type { Operation } from './operation.ts';

/** Statuspage's header is `OAuth`, everybody else's `Bearer`. */
const HEADER = /^(?:OAuth|Bearer)\s+(\S{1,200})$/i;

const requests = rateLimit(
  'api',
  { points: env.apiPerMinute, duration: 60 },
  (seconds) => `Too many requests with this token. Try again in ${seconds} s.`,
);

/**
 * Who makes a request, and that they may.
 * @throws Refusal `unauthorized`, `rate_limited`, `forbidden`
 */
export async function authorize(request: Request, operation: Operation): Promise<TokenActor> {
  const given =
    HEADER.exec(request.headers.get('authorization') ?? '')?.[1] ??
    new URL(request.url).searchParams.get('api_key');
  const actor = given ? await actorOfToken(given) : null;
  if (!actor) throw new Refusal('unauthorized', 'Could not authenticate');
  await requests.count(actor.id);
  if (!isInScope(actor.scopes, operation.scopes))
    throw new Refusal('forbidden', `This token needs the scope ${operation.scopes.join(' or ')}.`);
  return actor;
}
