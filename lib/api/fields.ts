import { z } from 'zod';
import type { Instant } from '#lib/domain/instant.ts';
import { parseInstant } from '#lib/domain/instant.ts';
import { COMPONENT_STATUSES } from '#lib/domain/level.ts';
import { EARLIEST, LATEST } from '#lib/domain/limits.ts';
import { id } from '#lib/verbs/fields.ts';

// What programs send: JSON, or a form in which everything is text. The OpenAPI document says what JSON has there.

const fromText = <T extends z.ZodType>(
  schema: T,
  read: (text: string) => unknown,
  described: Record<string, unknown>,
) => z.preprocess((given) => (typeof given === 'string' ? read(given) : given), schema).meta(described);

const BOOLEANS: Readonly<Record<string, boolean>> = { true: true, '1': true, false: false, '0': false };

export const flag = fromText(
  z.boolean({ error: 'This is true or false.' }),
  (text) => BOOLEANS[text] ?? text,
  {
    type: 'boolean',
  },
);

export const wholeNumber = (least: number, most: number, words: string) =>
  fromText(
    z.number({ error: words }).int(words).min(least, words).max(most, words),
    (text) => (/^-?\d{1,9}$/.test(text) ? Number(text) : text),
    { type: 'integer', minimum: least, maximum: most },
  );

export const text = z.string({
  error: ({ input }) => (input === undefined ? 'This is missing.' : 'This is text.'),
});

/** An empty text is none. */
export const textOrNull = text.nullable().transform((given) => given?.trim() || null);

/** Nothing may be said by null, and by an empty text: all that a form has. */
export const orNone = <T extends z.ZodType>(schema: T) =>
  z.preprocess((given) => (given === '' ? null : given), schema.nullish());

const NO_TIME = 'Write a time as 2026-03-23T14:00:00Z.';

export const timestamp = text
  .transform((given, context): Instant => {
    try {
      const at = parseInstant(
        given.trim().replace(/^(\S+) (\S+)(?: UTC)?$/, (_, day, time) => `${day}T${time}Z`),
      );
      if (at >= EARLIEST && at <= LATEST) return at;
    } catch {
      // Said below.
    }
    context.addIssue({ code: 'custom', message: NO_TIME });
    return z.NEVER;
  })
  .meta({ format: 'date-time' });

/** One of the words of a list. */
export const oneOf = <const T extends readonly [string, ...string[]]>(words: T) =>
  z.enum(words, { error: `This is one of ${words.filter(Boolean).join(', ')}.` });

export const componentStatus = oneOf(COMPONENT_STATUSES);

export const ids = z.array(id, { error: 'This is a list of ids.' }).max(1000, 'These are too many.');

/** Which part of a list: `page` counts from 1. */
export const paging = {
  page: wholeNumber(1, 1_000_000, 'Pages count from 1.').default(1),
  per_page: wholeNumber(1, 100, 'A page has between 1 and 100.').default(100),
};
