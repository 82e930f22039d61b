import type { z } from 'zod';
import { Refusal } from '#lib/errors.ts';

/** @throws Refusal `invalid`, with a message for each field. */
export function parseInput<T>(schema: z.ZodType<T>, raw: unknown): T {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const fields: Record<string, string> = {};
  for (const issue of parsed.error.issues) fields[issue.path.join('.')] ??= issue.message;
  throw new Refusal('invalid', 'Something here needs another look.', { fields });
}
