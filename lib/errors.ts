/** What can be wrong with a request. Each edge maps these to its own words: see `lib/forms` and `lib/http`. */
export type RefusalCode =
  'invalid' | 'unauthorized' | 'forbidden' | 'not_found' | 'conflict' | 'rate_limited' | 'unavailable';

/** Messages by the dotted path of the field they belong to, e.g. `components.2.status`. */
export type FieldErrors = Readonly<Record<string, string>>;

export interface RefusalDetails {
  readonly fields?: FieldErrors;
  /** With `conflict`: what stands in the database now, for the person to compare with their own text. */
  readonly current?: unknown;
  /** With `rate_limited` and `unavailable`. */
  readonly retryAfterSeconds?: number;
}

/** A request that is refused with a reason the person can act on. Anything else that is thrown is a fault of ours. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly code: RefusalCode,
    message: string,
    readonly details: RefusalDetails = {},
  ) {
    super(message);
  }
}

export function invalid(field: string, message: string): Refusal {
  return new Refusal('invalid', message, { fields: { [field]: message } });
}

export function notFound(what: string): Refusal {
  return new Refusal('not_found', `There is no such ${what}.`);
}

/** @param current what the other person saved, so that nothing anybody typed is lost. */
export function conflict(what: string, current: unknown): Refusal {
  return new Refusal('conflict', `Somebody else changed this ${what} while you were editing it.`, {
    current,
  });
}
