import { z } from 'zod';
import { NAME_MAX } from '#lib/domain/limits.ts';

/** What people typed. YAML takes words that are all digits for a number, and its escapes spell every character. */
export const typed = z
  .union([z.string(), z.number(), z.boolean()], { error: 'has to be words' })
  .transform((text) => String(text).trim())
  .refine((text) => !text.includes('\0'), 'has a zero character in it');

export const name = typed
  .refine((text) => text !== '', 'is empty')
  .refine((text) => text.length <= NAME_MAX, `is longer than ${NAME_MAX} characters`);

/** Null for nothing, in any of the ways in which files say it. */
export const maybeTyped = typed.nullish().transform((text) => text || null);

/** One or several, as Hugo and GitHub write them. */
export const list = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (given) => (Array.isArray(given) ? (given as unknown[]) : given == null ? [] : [given]),
    z.array(item),
  );

/** Null where it is left out: that need not mean no. */
export const flag = typed
  .nullish()
  .refine((text) => ['true', 'false', ''].includes(text ?? ''), 'is neither true nor false')
  .transform((text) => (text ? text === 'true' : null));
