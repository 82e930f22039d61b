import { z } from 'zod';

export type Json = Record<string, unknown>;

/** What of JSON Schema our descriptions use. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly examples?: readonly unknown[];
  readonly default?: unknown;
  readonly description?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

export const refOf = (name: string) => `#/components/schemas/${name}`;

/**
 * A schema as JSON Schema.
 * @param io what is sent, or what is answered
 * @param schemas takes those that have a name: where they are used, they are referred to
 */
export function schemaOf(schema: z.ZodType, io: 'input' | 'output', schemas: Json): Json {
  const {
    $schema: _,
    $defs,
    ...made
  } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as {
    $schema?: string;
    $defs?: Json;
  } & Json;
  for (const [name, definition] of Object.entries($defs ?? {})) schemas[name] = referring(definition);
  // Zod refers to named schemas inside of others, and writes out the one that is asked for.
  const { id, ...rest } = made;
  if (typeof id !== 'string') return referring(made) as Json;
  schemas[id] = referring(rest);
  return { $ref: refOf(id) };
}

function referring(schema: unknown): unknown {
  return JSON.parse(
    JSON.stringify(schema, (key, value: unknown) =>
      key === 'id' && typeof value === 'string' ? undefined : value,
    ).replaceAll('"#/$defs/', `"${refOf('')}`),
  );
}

export const jsonContent = (schema: Json) => ({ 'application/json': { schema } });
