import type { Operation } from '#lib/api/operation.ts';
import { Refusal, type RefusalCode } from '#lib/errors.ts';
import { STATUS_OF } from '#lib/http/refusal-answer.ts';
import { newId } from '#lib/id.ts';
import { refusalOf, type Sent } from './sent.ts';

export interface PageAddress {
  /** Without a slash at the end, and without `/v1`. */
  readonly url: string;
  readonly token: string;
}

const PATIENCE = 30_000;

/** Asks an operation of a running page. @throws Refusal, `unavailable` when no page answers there */
export async function askPage(page: PageAddress, operation: Operation, sent: Sent): Promise<unknown> {
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(sent.params[name] ?? ''),
  );
  const search = new URLSearchParams(sent.query).toString();
  const method = operation.methods[0]!;
  const request: RequestInit = {
    method,
    headers: {
      authorization: `Bearer ${page.token}`,
      accept: 'application/json',
      ...(sent.body && { 'content-type': 'application/json' }),
      // An answer may be lost on its way: under this name the request is done once, however often it is sent.
      ...(method === 'POST' && { 'idempotency-key': newId() }),
    },
    ...(sent.body && { body: JSON.stringify(sent.body) }),
    // The token is for this address, and for none that it names.
    redirect: 'manual',
  };
  const address = `${page.url}/v1${path}${search && `?${search}`}`;
  // Reading is repeated for nothing, and a POST has its name; a change without one is sent once.
  const mayRepeat = method === 'GET' || method === 'POST';
  const response = await answered(address, request, mayRepeat ? 2 : 1);
  const text = await bodyOf(response, page.url);
  if (!response.ok) throw refusalIn(response, text, page.url);
  if (!operation.answer) return undefined;
  const answer = parsed(text);
  if (answer === undefined) throw noPage(page.url, 'what it answered is no JSON');
  return answer;
}

async function answered(address: string, request: RequestInit, attempts: number): Promise<Response> {
  try {
    return await fetch(address, { ...request, signal: AbortSignal.timeout(PATIENCE) });
  } catch (error) {
    if (attempts > 1) return answered(address, request, attempts - 1);
    throw noPage(new URL(address).origin, reasonOf(error));
  }
}

async function bodyOf(response: Response, url: string): Promise<string> {
  try {
    return await response.text();
  } catch (error) {
    throw noPage(url, reasonOf(error));
  }
}

function refusalIn(response: Response, text: string, url: string): Refusal {
  const { status, headers } = response;
  const to = headers.get('location');
  if (to !== null) return noPage(url, `it leads to ${to}: ask that address`);
  const said = parsed(text) as { error?: unknown; message?: unknown } | null | undefined;
  const error = said?.error ?? said?.message;
  const found = Object.entries(STATUS_OF).find(([, number]) => number === status)?.[0] as
    RefusalCode | undefined;
  const code = found ?? (status === 400 ? 'invalid' : 'unavailable');
  if (!isWords(error)) return noPage(url, `it answered ${status}`);
  const seconds = Number(headers.get('retry-after'));
  return refusalOf(code, error, seconds > 0 ? { retryAfterSeconds: seconds } : {});
}

function isWords(error: unknown): error is string | string[] {
  return typeof error === 'string' || (Array.isArray(error) && error.every((one) => typeof one === 'string'));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const noPage = (url: string, why: string) =>
  new Refusal('unavailable', `No page of Candor answers at ${url}: ${why}.`);

/** Node says "fetch failed", and why in its cause. */
function reasonOf(error: unknown): string {
  const { name, message, cause } = error as Error & { cause?: { code?: string; message?: string } };
  if (name === 'TimeoutError') return `nothing came within ${PATIENCE / 1000} s`;
  return cause?.code ?? cause?.message ?? message;
}
