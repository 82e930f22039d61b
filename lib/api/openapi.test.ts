import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { V2_FILES, type V2File, v2Path } from '#lib/documents/v2-addresses.ts';
import { openApi } from './openapi.ts';
import { OPERATIONS } from './operations.ts';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly schema: object;
}
interface Described {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly security?: readonly unknown[];
  readonly parameters: readonly Parameter[];
  readonly responses: Record<string, { readonly description: string; readonly content?: Content }>;
  readonly requestBody?: { readonly content: Content };
}
type Content = Record<string, { readonly schema: object }>;
type PathItem = { readonly servers?: readonly { readonly url: string }[] } & Record<string, Described>;

const URL_OF_PAGE = 'https://status.example.com';
const document = openApi(OPERATIONS, URL_OF_PAGE) as {
  readonly openapi: string;
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Record<string, PathItem>;
  readonly components: { readonly schemas: Record<string, object>; readonly securitySchemes: object };
};

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];
const described = Object.entries(document.paths).flatMap(([path, item]) =>
  METHODS.flatMap((method) => {
    const one = item[method];
    return one ? [{ path, method, one, server: item.servers?.[0]?.url ?? document.servers[0]!.url }] : [];
  }),
);

/** Every value under a key, wherever it stands. */
function valuesOf(key: string, within: unknown): unknown[] {
  if (typeof within !== 'object' || within === null) return [];
  return Object.entries(within).flatMap(([name, value]: [string, unknown]) => [
    ...(name === key ? [value] : []),
    ...valuesOf(key, value),
  ]);
}

describe('the OpenAPI document', () => {
  it('has each operation under each of its methods, and nothing else of v1', () => {
    const there = described.filter(({ server }) => server.endsWith('/v1'));
    expect(there.map(({ method, path }) => `${method.toUpperCase()} ${path}`).sort()).toEqual(
      OPERATIONS.flatMap(({ methods, path }) => methods.map((method) => `${method} ${path}`)).sort(),
    );
  });

  it('has each file of the read API where it is published, without a token', () => {
    const there = described.filter(({ server }) => server === URL_OF_PAGE);
    const files = Object.keys(V2_FILES) as V2File[];
    expect(there.map(({ path }) => path).sort()).toEqual(files.map(v2Path).sort());
    expect(there.map(({ one }) => one.security)).toEqual(files.map(() => []));
  });

  it('names every operation once', () => {
    const names = described.map(({ one }) => one.operationId);
    expect(new Set(names).size).toBe(names.length);
    // Paths that differ in the names of their parts alone are one path to OpenAPI.
    const places = Object.keys(document.paths).map((path) => path.replace(/\{\w+\}/g, '{}'));
    expect(new Set(places).size).toBe(places.length);
  });

  it.each(described)('declares what stands in $method $path, once each', ({ path, one }) => {
    const inPath = one.parameters.filter((parameter) => parameter.in === 'path');
    expect(inPath.map(({ name }) => `{${name}}`)).toEqual(path.match(/\{\w+\}/g) ?? []);
    expect(inPath.every(({ required }) => required)).toBe(true);
    const names = one.parameters.map((parameter) => `${parameter.in} ${parameter.name}`);
    expect(new Set(names).size).toBe(names.length);
    expect(one.parameters.every(({ schema }) => typeof schema === 'object')).toBe(true);
    expect(one.tags).toHaveLength(1);
  });

  it.each(described)('says of $method $path what is answered', ({ one }) => {
    expect(Object.keys(one.responses).every((status) => /^[2-4]\d\d$/.test(status))).toBe(true);
    expect(Object.keys(one.responses).some((status) => status.startsWith('2'))).toBe(true);
    expect(Object.values(one.responses).every(({ description }) => description.length > 0)).toBe(true);
  });

  it('refers only to what it has, and has nothing that nobody refers to', () => {
    const refs = valuesOf('$ref', document);
    const there = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`);
    expect(new Set(refs)).toEqual(new Set(there));
    expect(Object.keys(document.components.schemas).every((name) => /^[\w.-]+$/.test(name))).toBe(true);
  });

  it('means by its tokens what it declares', () => {
    const needed = valuesOf('security', document).flat() as Record<string, unknown>[];
    expect(new Set(needed.flatMap((one) => Object.keys(one)))).toEqual(
      new Set(Object.keys(document.components.securitySchemes)),
    );
  });

  it('is made of schemas that can be compiled', () => {
    const ajv = new Ajv2020({ strict: false });
    addFormats(ajv);
    ajv.addSchema(document, 'document');
    const schemas = [...valuesOf('schema', document), ...Object.values(document.components.schemas)];
    const different = new Set(schemas.map((schema) => JSON.stringify(schema)));
    for (const schema of different) {
      expect(ajv.validateSchema(JSON.parse(schema) as object), schema).toBe(true);
      const absolute = JSON.parse(schema.replaceAll('"#/', '"document#/')) as object;
      expect(() => ajv.compile(absolute), schema).not.toThrow();
    }
    expect(different.size).toBeGreaterThan(5);
  });
});
