import { currentActor } from '#lib/auth/actor.ts';
import { Refusal } from '#lib/errors.ts';
import type { Actor } from '#lib/domain/actor.ts';
import type { FieldKinds } from './kinds.ts';
import { type Outcome, submit } from './submit.ts';
import type { FormAction } from './state.ts';

/**
 * The server action of a form of signed-in staff. Use it in a file marked `'use server'`:
 * `export const postUpdateAction = formAction(postUpdate, { fields: { notify: 'boolean' }, then: … })`
 */
export function formAction<Result>(
  verb: (actor: Actor, input: unknown) => Promise<Result>,
  {
    fields = {},
    shape = (input) => input,
    then,
  }: {
    /** What is not plain text. */
    readonly fields?: FieldKinds;
    /** Where the form looks otherwise than the verb's input. */
    readonly shape?: (input: Record<string, unknown>) => unknown;
    /** Where to go when it is done, or what to say. */
    readonly then: (result: Result, input: Record<string, unknown>) => Outcome | Promise<Outcome>;
  },
): FormAction {
  return (_state, data) =>
    submit(data, fields, async (input) => {
      const actor = await currentActor();
      if (!actor)
        throw new Refusal(
          'unauthorized',
          'You are signed out. Sign in again in another tab, then send this once more.',
        );
      return then(await verb(actor, shape(input)), input);
    });
}
