import { refresh } from 'next/cache';
import { redirect, unstable_rethrow } from 'next/navigation';
import { newId } from '#lib/id.ts';
import { log } from '#lib/log.ts';
import { Refusal } from '#lib/errors.ts';
import { applyKinds, type FieldKinds } from './kinds.ts';
import { readForm } from './read.ts';
import type { FormState } from './state.ts';

/** A path to go to, or what to say in place. */
export type Outcome = string | { readonly message: string; readonly result?: unknown };

/** Parses a form and does `act` with it. What was typed comes back with every answer but success. */
export async function submit(
  data: FormData,
  kinds: FieldKinds,
  act: (input: Record<string, unknown>) => Promise<Outcome>,
): Promise<FormState> {
  const { typed, apart } = await readForm(data, kinds);
  let outcome: Outcome;
  try {
    const { input, problems } = applyKinds(typed, kinds);
    if (Object.keys(problems).length > 0)
      throw new Refusal('invalid', 'Something here needs another look.', { fields: problems });
    outcome = await act({ ...input, ...apart });
  } catch (error) {
    unstable_rethrow(error);
    return { ...refusalState(error), values: typed };
  }
  // What the browser has of other screens, and of this one if the path is its own, is out of date now.
  refresh();
  // `redirect` works by throwing, so it stands outside.
  if (typeof outcome === 'string') redirect(outcome);
  return { status: 'done', fields: {}, values: {}, ...outcome };
}

function refusalState(error: unknown): Omit<FormState, 'values'> {
  if (error instanceof Refusal) {
    const { fields = {}, current } = error.details;
    return {
      status: 'refused',
      message: error.message,
      fields,
      ...(error.code === 'conflict' && current !== null && typeof current === 'object'
        ? { conflict: current as Record<string, unknown> }
        : {}),
    };
  }
  const id = newId();
  log.error({ id, err: error }, 'form');
  return {
    status: 'failed',
    message: `Something went wrong on our side. It is in the log as ${id}. What you typed is still here.`,
    fields: {},
  };
}
