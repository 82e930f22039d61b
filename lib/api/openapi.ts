import { z } from 'zod';
import { type Json, jsonContent, schemaOf } from './json-schema.ts';
import type { Operation } from './operation.ts';
import { v2Paths } from './v2/openapi.ts';

const REFUSALS = {
  400: 'The request cannot be read.',
  401: 'The token is missing, or opens nothing (any more).',
  403: 'The token has not the scope for this.',
  404: 'There is no such thing.',
  409: 'Somebody else changed it at the same moment. Ask again.',
  422: 'Something in it is impossible: `error` names each field.',
  429: 'Too many requests with this token. `Retry-After` says how many seconds to wait.',
} as const;

const ErrorAnswer = z
  .object({ error: z.union([z.string(), z.array(z.string())]), message: z.string() })
  .meta({ id: 'Error' });

/**
 * The OpenAPI 3.1 document of these operations and of the files that anybody may read, made of the schemas that parse requests and describe answers.
 * @param url where the API is reached, without a slash at the end
 */
export function openApi(operations: readonly Operation[], url: string): Json {
  const schemas: Json = {};
  const paths: Record<string, Json> = {};
  for (const one of operations)
    for (const method of one.methods) {
      const path = (paths[one.path] ??= {});
      path[method.toLowerCase()] = described(one, method, schemas);
    }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Candor',
      version: '1.0.0',
      description:
        'What programs can ask of this status page, and do to it. Those that speak Atlassian Statuspage’s API v1 or read its API v2 work against it unchanged: give them this address, and for v1 a token of this page.',
    },
    servers: [{ url: `${url}/v1` }],
    security: [{ token: [] }, { apiKey: [] }],
    // Those of v1 are Statuspage's own, so that its clients can be held to them; v2 says where else it is.
    paths: { ...paths, ...v2Paths(url, schemas) },
    components: {
      schemas: sorted(schemas),
      securitySchemes: {
        token: {
          ...{ type: 'apiKey', in: 'header', name: 'Authorization' },
          description: '`Bearer TOKEN`, or `OAuth TOKEN` as Statuspage has it.',
        },
        apiKey: {
          ...{ type: 'apiKey', in: 'query', name: 'api_key' },
          description: 'Addresses are written into logs: prefer the header.',
        },
      },
    },
  };
}

function described(operation: Operation, method: string, schemas: Json): Json {
  const { id, methods, tag, summary, scopes, query, body, status, answer } = operation;
  return {
    // `PUT` is a second name of `PATCH`, and an operation has one name of its own.
    operationId: methods[0] === method ? id : `${id}By${method[0]}${method.slice(1).toLowerCase()}`,
    tags: [tag],
    summary,
    // Any one of them will do, in either place.
    security: scopes.flatMap((scope) => [{ token: [scope] }, { apiKey: [scope] }]),
    description: `Needs the scope ${[...scopes].map((scope) => `\`${scope}\``).join(' or ')}.`,
    parameters: [
      ...pathParameters(operation.path),
      ...(query ? queryParameters(query, schemas) : []),
      ...(method === 'POST' ? [IDEMPOTENCY_KEY] : []),
    ],
    ...(body && { requestBody: requestBody(body, schemas) }),
    responses: {
      [status]: answer
        ? { description: 'Done.', content: jsonContent(schemaOf(answer, 'output', schemas)) }
        : { description: 'Done.' },
      ...Object.fromEntries(
        Object.entries(REFUSALS).map(([code, description]) => [
          code,
          { description, content: jsonContent(schemaOf(ErrorAnswer, 'output', schemas)) },
        ]),
      ),
    },
  };
}

const IDEMPOTENCY_KEY: Json = {
  ...{ name: 'Idempotency-Key', in: 'header', required: false },
  description: 'A name of your own for this request. Sent again under it within a day, it is not done again.',
  schema: { type: 'string', maxLength: 255 },
};

function pathParameters(path: string): Json[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    ...{ name, in: 'path', required: true, schema: { type: 'string' } },
  }));
}

function queryParameters(query: z.ZodObject, schemas: Json): Json[] {
  return Object.entries(query.shape).map(([name, field]) => ({
    ...{ name, in: 'query', required: false },
    schema: schemaOf(field as z.ZodType, 'input', schemas),
  }));
}

function requestBody({ schema, wrapper }: NonNullable<Operation['body']>, schemas: Json): Json {
  const inner = schemaOf(schema, 'input', schemas);
  const whole = wrapper ? { type: 'object', properties: { [wrapper]: inner }, required: [wrapper] } : inner;
  return {
    required: true,
    content: { ...jsonContent(whole), 'application/x-www-form-urlencoded': { schema: whole } },
  };
}

function sorted(schemas: Json): Json {
  return Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => a.localeCompare(b)));
}
