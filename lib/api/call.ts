import type { TokenActor } from '#lib/auth/token.ts';
import { notFound } from '#lib/errors.ts';
import { parseInput } from '#lib/parse.ts';
import { pageSettings } from '#lib/reads/page.ts';
import type { Call, Operation } from './operation.ts';
import { unwrap } from './read-body.ts';

/** What is asked for, read but not yet looked at. */
export interface Asked {
  readonly actor: TokenActor;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  /** Of an operation that takes none, it is left alone. */
  readonly body: Readonly<Record<string, unknown>>;
}

/**
 * A call of an operation, parsed by its own schemas.
 * @throws Refusal `invalid`
 */
export function callOf(operation: Operation, { actor, params, query, body }: Asked): Call {
  return {
    ...{ actor, params, query: operation.query ? parseInput(operation.query, query) : {} },
    body: operation.body
      ? parseInput(operation.body.schema, unwrap({ ...body }, operation.body.wrapper))
      : undefined,
  };
}

/**
 * One page is served here; its organization has the same id.
 * @throws Refusal `not_found`
 */
export async function mustBeThePage({ page_id, organization_id }: Asked['params']): Promise<void> {
  const asked = page_id ?? organization_id;
  const page = await pageSettings();
  if (!page || (asked !== undefined && asked !== page.id)) throw notFound('page');
}
