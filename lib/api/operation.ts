import type { z } from 'zod';
import type { TokenActor } from '#lib/auth/token.ts';
import type { Scope } from '#lib/domain/scope.ts';

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** What is asked for, parsed. */
export interface Call<Query = unknown, Body = unknown> {
  readonly actor: TokenActor;
  /** The named parts of the path: `component_id`. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: Query;
  readonly body: Body;
}

/** One thing that programs can ask for. The table of them answers requests, and describes itself as OpenAPI. */
export interface Operation {
  /** Names it in the OpenAPI document: `listComponents`. */
  readonly id: string;
  /** `PATCH` and `PUT` are one act to Statuspage: what is left out stays. */
  readonly methods: readonly Method[];
  /** Under `/v1`, with its named parts in braces. */
  readonly path: `/${string}`;
  readonly tag: string;
  /** What it does, in one line. */
  readonly summary: string;
  /** A token needs one of them. */
  readonly scopes: readonly [Scope, ...Scope[]];
  readonly query?: z.ZodObject;
  readonly body?: RequestBody;
  /** Where what a verb calls a field is called otherwise here; the rest follows from the spelling. */
  readonly fieldNames?: Readonly<Record<string, string>>;
  readonly status: 200 | 201 | 202 | 204;
  /** Null for an answer without a body. */
  readonly answer: z.ZodType | null;
  run(call: Call): Promise<unknown>;
}

export interface RequestBody {
  readonly schema: z.ZodType;
  /** The key that the fields are wrapped in; without it, they are taken bare. */
  readonly wrapper?: string;
}

/** Holds an operation to its own schemas. */
export function operation<
  Query extends z.ZodObject = z.ZodObject,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType | null = z.ZodType | null,
>(
  definition: Omit<Operation, 'query' | 'body' | 'answer' | 'run'> & {
    readonly query?: Query;
    readonly body?: { readonly schema: Body; readonly wrapper?: string };
    readonly answer: Answer;
    run(
      call: Call<z.output<Query>, z.output<Body>>,
    ): Promise<Answer extends z.ZodType ? z.input<Answer> : unknown>;
  },
): Operation {
  return definition;
}
