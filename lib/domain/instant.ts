declare const instant: unique symbol;
declare const day: unique symbol;

/** UTC milliseconds since 1970. A number, but one that a day or a duration cannot be mistaken for. */
export type Instant = number & { readonly [instant]: true };

/** A calendar day `YYYY-MM-DD`. It has instants only together with a time zone: see `time.ts`. */
export type Day = string & { readonly [day]: true };

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;

/** @throws RangeError when the number is no instant that a calendar could name. */
export function instantOf(milliseconds: number): Instant {
  if (!Number.isSafeInteger(milliseconds) || Math.abs(milliseconds) > 8.64e15)
    throw new RangeError(`not an instant: ${milliseconds}`);
  return milliseconds as Instant;
}

const ISO = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/;

/** @throws RangeError when the text is not an ISO 8601 instant with its offset. */
export function parseInstant(text: string): Instant {
  const day = ISO.exec(text)?.[1];
  // Left to itself the parser takes 30 February for 2 March.
  if (day === undefined || !isInCalendar(day))
    throw new RangeError(`not an instant with an offset: ${text.slice(0, 40)}`);
  return instantOf(Date.parse(text));
}

/** Whether a day of the form `YYYY-MM-DD` is one, which 30 February is not. */
export function isInCalendar(day: string): boolean {
  const at = Date.parse(`${day}T00:00Z`);
  return !Number.isNaN(at) && isoOf(instantOf(at)).startsWith(day);
}

export function plus(at: Instant, milliseconds: number): Instant {
  return instantOf(at + milliseconds);
}

export function isoOf(at: Instant): string {
  return new Date(at).toISOString();
}
