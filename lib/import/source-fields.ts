import { z } from 'zod';
import { type Day, type Instant, parseInstant } from '#lib/domain/instant.ts';
import { SourceFault } from './source-fault.ts';

// What sources are made of, whoever wrote them.

export const instant = z.string().transform((text, context): Instant => {
  try {
    return parseInstant(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'is not a time with its offset' });
    return z.NEVER;
  }
});

export const day = z.iso.date('is not a day').transform((text) => text as Day);

/** PostgreSQL keeps no zero characters, and no reader would see one. Half a sign is stored as the sign of an unshowable one. */
export const words = z
  .string()
  .overwrite((text) => text.replace(/\p{Surrogate}/gu, '\ufffd'))
  .refine((text) => !text.includes('\0'), 'has a zero character in it');

export const webAddress = z.url({ protocol: /^https?$/, error: 'is not a web address' });

/**
 * Keys that the schema does not name are passed over.
 * @param fault how a message begins: `incidents.json is not what a Statuspage publishes`
 * @throws SourceFault naming the place in it: `incidents[3].incident_updates[0].created_at`
 */
export function parseSource<T extends z.ZodType>(schema: T, given: unknown, fault: string): z.output<T> {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const { path, message } = result.error.issues[0]!;
  const more = result.error.issues.length - 1;
  throw new SourceFault(
    `${fault}: ${placeOf(path) || 'the whole'}: ${message}${more > 0 ? ` (and ${more} more)` : ''}`,
  );
}

export function placeOf(path: readonly PropertyKey[]): string {
  return path
    .map((step, n) => (typeof step === 'number' ? `[${step}]` : `${n > 0 ? '.' : ''}${String(step)}`))
    .join('');
}
