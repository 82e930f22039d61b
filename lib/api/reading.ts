import type { Schema } from './json-schema.ts';
import { type Field, type FieldType, fieldsOf, typeOf } from './reading-fields.ts';

/** An operation as one reads of it. */
export interface ReadableOperation {
  readonly id: string;
  /** `PATCH` and `PUT` of one address are one operation. */
  readonly methods: readonly string[];
  /** With the part of the address that is the API's own: `/v1/pages`. */
  readonly path: string;
  readonly summary: string;
  /** Any one of them will do; empty where no token is needed. */
  readonly scopes: readonly string[];
  readonly query: readonly Field[];
  readonly body: readonly Field[];
  readonly status: string;
  /** Null for an answer without a body. */
  readonly answer: { readonly type: FieldType; readonly fields: readonly Field[] } | null;
}

export interface Reading {
  readonly tags: readonly { readonly tag: string; readonly operations: readonly ReadableOperation[] }[];
  /** What is wrong with a request, by the status of the answer. */
  readonly refusals: readonly { readonly status: string; readonly words: string }[];
  /** What several answers are made of, by name. */
  readonly shapes: readonly { readonly name: string; readonly fields: readonly Field[] }[];
}

interface Described {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>;
}
type Content = Readonly<Record<string, { readonly schema: Schema }>>;
type PathItem = Readonly<Record<string, Described>> & {
  readonly servers?: readonly { readonly url: string }[];
};

interface Document {
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, PathItem>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const METHODS = ['get', 'post', 'patch', 'put', 'delete'];
const schemaIn = (content: Content | undefined) => content?.['application/json']?.schema;

/** What the reading page shows of the OpenAPI document: all of it, in its order. */
export function readingOf(document: object): Reading {
  const { servers, paths, components } = document as Document;
  const tags = new Map<string, ReadableOperation[]>();
  const refusals = new Map<string, string>();
  for (const [path, item] of Object.entries(paths)) {
    const base = new URL((item.servers ?? servers)[0]!.url).pathname.replace(/\/$/, '');
    for (const method of METHODS) {
      const described = item[method];
      if (!described) continue;
      const tag = described.tags[0]!;
      const list = tags.get(tag) ?? [];
      tags.set(tag, withOne(list, method.toUpperCase(), `${base}${path}`, described));
      for (const [status, { description }] of Object.entries(described.responses))
        if (Number(status) >= 400) refusals.set(status, description);
    }
  }
  return {
    tags: [...tags].map(([tag, operations]) => ({ tag, operations })),
    refusals: [...refusals].map(([status, words]) => ({ status, words })),
    shapes: Object.entries(components.schemas).map(([name, schema]) => ({ name, fields: fieldsOf(schema) })),
  };
}

/** A second method of the same act is said beside the first. */
function withOne(
  list: readonly ReadableOperation[],
  method: string,
  path: string,
  described: Described,
): ReadableOperation[] {
  const same = list.find(
    (one) => one.path === path && described.operationId === `${one.id}By${named(method)}`,
  );
  if (same) return list.map((one) => (one === same ? { ...one, methods: [...one.methods, method] } : one));
  return [...list, readable(method, path, described)];
}

const named = (method: string) => `${method[0]}${method.slice(1).toLowerCase()}`;

function readable(method: string, path: string, described: Described): ReadableOperation {
  const [status = '', answer] =
    Object.entries(described.responses).find(([code]) => code.startsWith('2')) ?? [];
  const given = schemaIn(described.requestBody?.content);
  const answered = schemaIn(answer?.content);
  const query = described.parameters.filter((one) => one.in === 'query');
  const properties = Object.fromEntries(query.map(({ name, schema }) => [name, schema]));
  return {
    ...{ id: described.operationId, methods: [method], path, summary: described.summary, status },
    scopes: [...new Set((described.security ?? []).flatMap((one) => Object.values(one).flat()))],
    query: fieldsOf({ properties }),
    body: given ? fieldsOf(given) : [],
    answer: answered ? { type: typeOf(answered), fields: fieldsOf(answered) } : null,
  };
}
