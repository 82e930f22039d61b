import type { FieldErrors } from '#lib/errors.ts';

/** What a form's fields hold, by the dotted path of their names: `components.0.status`. */
export type FormValue = string | readonly FormValue[] | { readonly [name: string]: FormValue };
export type FormValues = Readonly<Record<string, FormValue>>;

/** What comes back of a form that was sent. Everything in it may be seen by the person who sent it. */
export interface FormState {
  /** `refused` and `failed` both leave things as they were; a refusal is something the person can put right. */
  readonly status: 'idle' | 'refused' | 'failed' | 'done';
  readonly message?: string;
  readonly fields: FieldErrors;
  /** As typed, so that a browser without JavaScript gets its text back. Never holds what the form calls secret. */
  readonly values: FormValues;
  /** What somebody else saved meanwhile, by the names of the fields. */
  readonly conflict?: Readonly<Record<string, unknown>>;
  /** With `done`: what the act gave, where the form shows it. */
  readonly result?: unknown;
}

export type FormAction = (state: FormState, data: FormData) => Promise<FormState>;

export const IDLE: FormState = { status: 'idle', fields: {}, values: {} };

/** The value at a dotted path, undefined where there is none. */
export function valueAt(values: unknown, path: string): unknown {
  let at = values;
  for (const part of path.split('.')) {
    if (at === null || typeof at !== 'object' || !Object.hasOwn(at, part)) return undefined;
    at = (at as Record<string, unknown>)[part];
  }
  return at;
}
