import type { z } from 'zod';
import { type Tx, write } from '#db/write.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { type Act, mayAct } from '#lib/domain/permission.ts';
import { parseInput } from '#lib/parse.ts';
import { Refusal } from '#lib/errors.ts';

export interface Verb<Input, Result> {
  /** @throws Refusal `invalid`, `forbidden`, and what the act itself refuses. */
  (actor: Actor, input: unknown): Promise<Result>;
  /** As a part of a larger act, in its transaction and by its actor: all of it is done, or nothing. */
  readonly within: (tx: Tx, input: unknown) => Promise<Result>;
  readonly schema: z.ZodType<Input>;
}

/**
 * One act: parses its input, asks whether this actor may, and runs in one transaction. Every edge (form, API, command
 * line, importer, clock) calls the same verb. Decisions belong in pure functions of `lib/domain`.
 */
export function verb<Input, Result>(definition: {
  readonly act: Act;
  readonly schema: z.ZodType<Input>;
  run(tx: Tx, input: Input): Promise<Result>;
}): Verb<Input, Result> {
  const allowed = (actor: Actor, raw: unknown) => {
    // Permission first: what is wrong with the input is no business of somebody who may not.
    if (!mayAct(actor, definition.act)) throw new Refusal('forbidden', 'Your role does not allow this.');
    return parseInput(definition.schema, raw);
  };
  const call = async (actor: Actor, raw: unknown) => {
    const input = allowed(actor, raw);
    return write(actor, (tx) => definition.run(tx, input));
  };
  const within = async (tx: Tx, raw: unknown) => definition.run(tx, allowed(tx.actor, raw));
  return Object.assign(call, { within, schema: definition.schema });
}
