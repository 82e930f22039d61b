import { serveAnswers } from '#lib/api/testing/serve.ts';
import type { Waits } from '#lib/import/service/waits.ts';

/** What is answered at a path: anything but a `Response` is JSON. */
export type Answers = Record<string, unknown>;

/** A service on loopback. `answers` may be changed between two requests; what is not in it is 404. */
export async function serveJson(header: { readonly name: string; readonly value: string }, answers: Answers) {
  const asked: string[] = [];
  const { url, close } = await serveAnswers(async (request) => {
    const { pathname, search, searchParams } = new URL(request.url);
    asked.push(`${pathname}${search}`);
    if (request.headers.get(header.name) !== header.value) return new Response('{}', { status: 401 });
    if (!(pathname in answers)) return new Response('{"error":"not found"}', { status: 404 });
    const answer = answers[pathname];
    const given: unknown =
      typeof answer === 'function' ? (answer as (q: URLSearchParams) => unknown)(searchParams) : answer;
    return given instanceof Response ? given : new Response(JSON.stringify(given));
  });
  return { url, close, asked };
}

/** A list in pages of so many, as services cut it whatever is asked for. */
export const inPages =
  (list: readonly unknown[], size: number) =>
  (query: URLSearchParams): unknown[] => {
    const page = Number(query.get('page') ?? 1);
    return list.slice((page - 1) * size, page * size);
  };

/** Tests wait for nobody. */
export const SOON: Waits = { first: 1, longest: 5, attempts: 3, within: 10_000, maxBytes: 1024 * 1024 };

/** What a hostile page would like to have drawn, run or written. */
export const HOSTILE = '<script>alert(1)</script> [x](javascript:alert(1)) \u001b[31m \u202e =1+1 \r\n 日本';
