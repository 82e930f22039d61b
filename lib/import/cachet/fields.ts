import { z } from 'zod';
import type { Instant } from '#lib/domain/instant.ts';
import type { ReadTimes } from '#lib/import/files/parse-time.ts';
import { words } from '#lib/import/source-fields.ts';

// What Cachet's answers and tables are made of. Databases and PHP write numbers as words, and yes and no as numbers.

export const whole = z
  .union([z.int(), z.string().regex(/^-?\d{1,15}$/)], { error: 'is not a number' })
  .transform(Number);

/** Of another thing: zero and nothing both say that there is none. */
export const reference = whole.nullish().transform((id) => id || null);

export const yesNo = z
  .union([z.boolean(), whole.refine((n) => n === 0 || n === 1)], { error: 'is neither yes nor no' })
  .nullish()
  .transform((given) => (given == null ? null : Boolean(given)));

export const message = words.nullish().transform((text) => text ?? '');
export const maybe = words.nullish().transform((text) => text?.trim() || null);

/** MySQL's way to say that there is no time. */
const NO_TIME = /^0000-00-00/;

export function times(read: ReadTimes) {
  const time = words.transform((text, context): Instant => {
    const { at, why } = read(text);
    if (at !== undefined) return at;
    context.addIssue({ code: 'custom', message: why });
    return z.NEVER;
  });
  const maybeTime = z.preprocess(
    (given) => (given === '' || (typeof given === 'string' && NO_TIME.test(given)) ? null : given),
    time.nullish().transform((at) => at ?? null),
  );
  return { time, maybeTime };
}
