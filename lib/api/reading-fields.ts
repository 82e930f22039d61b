import type { Schema } from './json-schema.ts';

/** What a value is: each has a word of its own. */
export const KINDS = ['text', 'integer', 'number', 'flag', 'time', 'day', 'object', 'null', 'any'] as const;
export type Kind = (typeof KINDS)[number];

export interface FieldType {
  readonly kind: Kind;
  readonly isList: boolean;
  readonly isNullable: boolean;
  /** The name of its shape, where it has one that is described by itself. */
  readonly shape: string | null;
}

/** A field as one reads of it. What lies within another has its path for a name: `incident.components.ID`. */
export interface Field {
  readonly name: string;
  readonly type: FieldType;
  readonly isRequired: boolean;
  /** All that it may be; empty where it may be anything of its type. */
  readonly values: readonly string[];
  readonly fallback: string | null;
  readonly range: { readonly least: number; readonly most: number } | null;
}

const shapeOf = (schema: Schema) => schema.$ref?.split('/').at(-1) ?? null;
const branchesOf = (schema: Schema) => schema.anyOf ?? schema.oneOf ?? [];
const typesOf = (schema: Schema) => [schema.type ?? []].flat();
const isNull = (schema: Schema) => schema.type === 'null';

/** What stands behind `null or …`: of several choices, the first. */
function inner(schema: Schema): Schema {
  const branches = branchesOf(schema).filter((one) => !isNull(one));
  return branches[0] ? { ...branches[0], ...(schema.format && { format: schema.format }) } : schema;
}

function kindOf(schema: Schema): Kind {
  const type = typesOf(schema).find((one) => one !== 'null') ?? typesOf(schema)[0];
  if (schema.$ref || type === 'object' || schema.properties) return 'object';
  if (type === 'boolean') return 'flag';
  if (type === 'integer' || type === 'number' || type === 'null') return type;
  if (schema.format === 'date-time') return 'time';
  if (schema.format === 'date') return 'day';
  return type === 'string' || schema.enum || schema.format ? 'text' : 'any';
}

export function typeOf(schema: Schema): FieldType {
  const meant = inner(schema);
  const isList = typesOf(meant).includes('array');
  const one = isList ? inner(meant.items ?? {}) : meant;
  const isNullable = branchesOf(schema).some(isNull) || (typesOf(schema).includes('null') && !isNull(schema));
  return { kind: kindOf(one), isList, isNullable, shape: shapeOf(one) };
}

/** The fields of an object, those within its own objects right after each. @param under the name of what they are in */
export function fieldsOf(schema: Schema, under = ''): Field[] {
  const required = schema.required ?? [];
  const own = Object.entries(schema.properties ?? {}).flatMap(([key, property]) => {
    const name = `${under}${key}`;
    const field: Field = { name, isRequired: required.includes(key), ...aboutValue(property) };
    return [field, ...within(property, name)];
  });
  const { additionalProperties: any } = schema;
  if (typeof any !== 'object' || Object.keys(any).length === 0) return own;
  const name = `${under}ID`;
  return [...own, { name, isRequired: false, ...aboutValue(any) }, ...within(any, name)];
}

function within(schema: Schema, name: string): Field[] {
  const meant = inner(schema);
  return meant.items ? fieldsOf(inner(meant.items), `${name}[].`) : fieldsOf(meant, `${name}.`);
}

function aboutValue(schema: Schema): Omit<Field, 'name' | 'isRequired'> {
  const meant = inner(schema);
  const one = meant.items ? inner(meant.items) : meant;
  const values = (one.enum ?? []).filter((value) => value !== null && value !== '').map(String);
  const { minimum: least, maximum: most } = one;
  const fallback = schema.default;
  // Where a default has parts, nobody reads it as one value.
  const isPlain = ['string', 'number', 'boolean'].includes(typeof fallback);
  return {
    ...{ type: typeOf(schema), values },
    fallback: isPlain ? JSON.stringify(fallback).replaceAll('"', '') : null,
    range:
      least !== undefined && most !== undefined && most < Number.MAX_SAFE_INTEGER ? { least, most } : null,
  };
}
