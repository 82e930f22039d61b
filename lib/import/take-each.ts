import { z } from 'zod';
import type { Noun, Remarks } from './report.ts';
import { placeOf } from './source-fields.ts';

/** What a reader could make nothing of, counted. */
export type Refused = Partial<Record<Noun, number>>;

type NounOfOne = Noun extends infer Many ? (Many extends `${infer One}s` ? One : never) : never;

export function countRefused(refused: Refused, noun: NounOfOne): void {
  const many: Noun = `${noun}s`;
  refused[many] = (refused[many] ?? 0) + 1;
}

/**
 * Those of a list that are what they should be. One that is not keeps no other from being taken: it is counted, and a remark
 * names the field.
 * @param noun one of them, as a remark calls it
 */
export function takeEach<T extends z.ZodType>(
  schema: T,
  list: readonly unknown[],
  noun: NounOfOne,
  { remarks, refused }: { readonly remarks: Remarks; readonly refused: Refused },
): z.output<T>[] {
  return list.flatMap((given, at) => {
    const result = schema.safeParse(given);
    if (result.success) return [result.data];
    const [{ path, message }] = result.error.issues as [z.core.$ZodIssue];
    const article = /^[aeiou]/.test(noun) ? 'An' : 'A';
    remarks.add(
      `${article} ${noun} was refused: ${placeOf(path) || 'the whole'}: ${message}`,
      `${noun} ${idIn(given) ?? at}`,
    );
    countRefused(refused, noun);
    return [];
  });
}

const WithId = z.object({ id: z.union([z.string().max(100), z.number()]) });

export function idIn(given: unknown): string | null {
  const { data } = WithId.safeParse(given);
  return data ? String(data.id) : null;
}
