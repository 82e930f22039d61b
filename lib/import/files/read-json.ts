import type { z } from 'zod';
import { parseSource } from '#lib/import/source-fields.ts';
import { SourceFault } from '#lib/import/source-fault.ts';

/**
 * @param what it should be: "a list of GitHub issues"
 * @throws SourceFault naming file and field.
 */
export function readJson<S extends z.ZodType>(
  schema: S,
  text: string,
  file: string,
  what: string,
): z.output<S> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new SourceFault(`${file} is not JSON: ${(error as Error).message}`);
  }
  return parseSource(schema, json, `${file} is not ${what}`);
}
