/** An answer to a program: nothing of it is kept on the way. @param body undefined for none */
export function answerJson(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const kept = { 'cache-control': 'no-store', ...headers };
  if (body === undefined) return new Response(null, { status, headers: kept });
  const typed = { 'content-type': 'application/json; charset=utf-8', ...kept };
  return new Response(JSON.stringify(body), { status, headers: typed });
}
