import { z } from 'zod';

/** One thing that the file makes otherwise. */
export const Change = z
  .object({
    act: z.enum(['add', 'change', 'move', 'order', 'remove']),
    kind: z.enum(['page', 'group', 'component', 'template']),
    /** Null for what is new, and for the page. */
    id: z.string().nullable(),
    name: z.string(),
    /** The name of the group it stands in afterwards; of an order, the one whose components are put in order. */
    group: z.string().nullable(),
    /** Of a move: the group that it stood in. */
    from: z.string().nullable().optional(),
    /** By the keys of the file; of what is new, `before` is null. */
    fields: z.record(z.string(), z.object({ before: z.unknown(), after: z.unknown() })).optional(),
  })
  .meta({ id: 'ConfigurationChange' });
export type Change = z.output<typeof Change>;

export type Fields = NonNullable<Change['fields']>;

/** What of `wanted` is otherwise than it stands. What the file leaves out stays. */
export function differences<T extends object>(
  standing: T | null,
  wanted: { readonly [K in keyof T]?: T[K] | undefined },
): Fields {
  const fields: Fields = {};
  for (const [key, after] of Object.entries(wanted)) {
    const before = standing ? (standing as Record<string, unknown>)[key] : null;
    if (after !== undefined && JSON.stringify(before) !== JSON.stringify(after))
      fields[key] = { before, after };
  }
  return fields;
}

export const isEmpty = (fields: Fields) => Object.keys(fields).length === 0;
