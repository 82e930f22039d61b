import { z } from 'zod';
import { LARGEST_EVENT_ID } from '#lib/domain/event.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { COMPONENT_STATUSES } from '#lib/domain/level.ts';
import * as limits from '#lib/domain/limits.ts';
import { oneLine } from '#lib/domain/one-line.ts';
import { isDay } from '#lib/domain/time.ts';

// Control characters but tab and newline have no shape: PostgreSQL refuses some, feeds are broken by others.

const INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
const HALF_A_CHARACTER = /\p{Surrogate}/gu;

/** What was typed, with one kind of line end and nothing in it that cannot be stored or shown. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(INVISIBLE, '').replace(HALF_A_CHARACTER, '\ufffd').trim();
}

const cleanLine = (text: string) => oneLine(cleanText(text));

const typed = (missing: string) => z.string({ error: missing });
const tooLong = (max: number) => `This is too long: ${max.toLocaleString('en')} characters is the most.`;

/** One line with something in it. */
export const line = (missing: string, max: number = limits.NAME_MAX) =>
  typed(missing)
    .transform(cleanLine)
    .pipe(z.string().min(1, missing).max(max, tooLong(max)));

/** One line whose absence is null. */
export const lineOrNull = typed('Write text here.')
  .transform(cleanLine)
  .pipe(z.string().max(limits.NAME_MAX, tooLong(limits.NAME_MAX)))
  .nullable()
  .transform((given) => given || null);

/** One line, or nothing. */
export const lineIfAny = typed('Write text here.')
  .transform(cleanLine)
  .pipe(z.string().max(limits.NAME_MAX, tooLong(limits.NAME_MAX)));

/** Markdown with something in it. */
export const text = (missing: string, max: number = limits.BODY_MAX) =>
  typed(missing)
    .transform(cleanText)
    .pipe(z.string().min(1, missing).max(max, tooLong(max)));

/** Markdown, or nothing. */
export const looseText = (max: number) =>
  typed('Write text here.')
    .transform(cleanText)
    .pipe(z.string().max(max, tooLong(max)));

/** Text whose absence is null. */
export const textOrNull = (max: number) =>
  looseText(max)
    .nullable()
    .transform((given) => given || null);

/** Markdown, left out when nothing was typed. */
export const textIfAny = (max: number = limits.BODY_MAX) =>
  looseText(max)
    .optional()
    .transform((given) => given || undefined);

/** An id that is looked up afterwards. PostgreSQL cannot even be asked for text that has a zero byte in it. */
export const id = z
  .string({ error: 'Choose one.' })
  .min(1, 'Choose one.')
  .regex(/^[\w.-]{1,100}$/, 'There is no such thing.');

/** Of an event that is looked up afterwards. */
export const eventId = z
  .number({ error: 'Choose one.' })
  .int('Choose one.')
  .min(1, 'Choose one.')
  .max(LARGEST_EVENT_ID, 'Choose one.');

export const version = z
  .number({ error: 'The version you read is missing.' })
  .int('The version is a whole number.')
  .min(0, 'The version is a whole number.');

/** Of a text that was kept, as the list of revisions counts them. */
export const revisionNumber = z
  .number({ error: 'Choose a revision.' })
  .int('Choose a revision.')
  .min(1, 'Choose a revision.')
  .max(LARGEST_EVENT_ID, 'Choose a revision.');

export const flag = z.boolean({ error: 'Choose yes or no.' });

export const instant = z
  .number({ error: 'Enter a date and a time.' })
  .int('Enter a date and a time.')
  .min(limits.EARLIEST, 'This is before the year 2000.')
  .max(limits.LATEST, 'This is after the year 2100.')
  .transform((milliseconds) => milliseconds as Instant);

export const day = z
  .string({ error: 'Enter a date.' })
  .refine(isDay, 'Enter a date.')
  .transform((date) => date);

/** One of the words of an `as const` list. @param error what else is answered with */
export const oneOf = <const T extends readonly [string, ...string[]]>(
  words: T,
  error = 'Choose one of these.',
) => z.enum(words, { error });

/** What programs keep with something: objects under names of their choice, as Statuspage has it. */
export const metadata = z
  .record(z.string(), z.record(z.string(), z.unknown(), { error: 'This has to be an object.' }), {
    error: 'This has to be an object of objects.',
  })
  .refine((given) => lengthAsJson(given) !== null, 'This cannot be written as JSON.')
  .refine(
    (given) => (lengthAsJson(given) ?? 0) <= limits.METADATA_MAX,
    `This is too long: ${limits.METADATA_MAX.toLocaleString('en')} characters of JSON are the most.`,
  );

/** Null where JSON has no way to say it: a number without bounds, a circle, depths beyond what can be walked. */
function lengthAsJson(given: unknown): number | null {
  try {
    return JSON.stringify(given).length;
  } catch {
    return null;
  }
}

/** Components by id, none of them twice. */
export const componentIds = z
  .array(id, { error: 'Choose components.' })
  .max(limits.COMPONENTS_MAX, `Choose at most ${limits.COMPONENTS_MAX} components.`)
  .superRefine((ids, context) => {
    for (const index of repeated(ids))
      context.addIssue({ code: 'custom', path: [index], message: NAMED_TWICE });
  });

/** What is said of components, of each at most once. @param one what is said of one */
export const componentsOnce = <T extends z.ZodType<{ readonly componentId: string }>>(one: T) =>
  z
    .array(one, { error: 'Choose components.' })
    .max(limits.COMPONENTS_MAX, `Choose at most ${limits.COMPONENTS_MAX} components.`)
    .superRefine((named, context) => {
      for (const index of repeated(named.map(({ componentId }) => componentId)))
        context.addIssue({ code: 'custom', path: [index, 'componentId'], message: NAMED_TWICE });
    });

/** What an update says of components. */
export const affectedComponents = componentsOnce(
  z.object({ componentId: id, status: oneOf(COMPONENT_STATUSES) }),
);

const NAMED_TWICE = 'This component is already in the list.';

function repeated(ids: readonly string[]): number[] {
  return ids.flatMap((one, index) => (ids.indexOf(one) < index ? [index] : []));
}
