/** Whether a path is of the manage API, by either of its addresses. */
export function isOfApi(path: string): boolean {
  return /^\/(api\/)?v1(\/|$)/.test(path);
}

/** The answer to a request that no route was asked about: people read words, programs of the API its JSON. */
export function refuseUnread(path: string, status: number, words: string): Response {
  const body = isOfApi(path) ? JSON.stringify({ error: words, message: words }) : `${words}\n`;
  const type = isOfApi(path) ? 'application/json; charset=utf-8' : 'text/plain; charset=utf-8';
  return new Response(body, { status, headers: { 'content-type': type, 'cache-control': 'no-store' } });
}
