import { setTimeout as pause } from 'node:timers/promises';
import { SourceFault } from '#lib/import/source-fault.ts';
import type { Told } from '#lib/import/import-history.ts';
import { bodyWithin } from './body-within.ts';
import { waitOf, WAITS, type Waits } from './waits.ts';

/** Statuspage's 420 is what is 429 everywhere else. What failed at the other end may go well a moment later. */
const AGAIN = new Set([420, 429, 500, 502, 503, 504]);

export interface ServiceSettings {
  /** As messages call it: `Statuspage`. */
  readonly name: string;
  /** Below which everything is asked, without a slash at the end. */
  readonly base: string;
  /** The token goes in here. It is sent to `base` alone. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly told: Told;
  readonly waits?: Waits;
}

/**
 * A service that is asked over HTTP, at an address that the operator typed on a machine of his own: so it may be a private
 * one. Addresses that answers name are not followed elsewhere, or they would get the token.
 */
export class Service {
  readonly #settings: ServiceSettings;

  constructor(settings: ServiceSettings) {
    this.#settings = settings;
    if (settings.headers && isReadOnTheWay(settings.base))
      settings.told(`The token travels unencrypted to ${settings.base}`);
  }

  get base(): string {
    return this.#settings.base;
  }

  get name(): string {
    return this.#settings.name;
  }

  get told(): Told {
    return this.#settings.told;
  }

  /** @throws SourceFault when it does not answer with what is there, in words for whoever typed the address */
  async text(path: string, query: Query = {}): Promise<string> {
    const text = await this.textUnless([], path, query);
    return text!;
  }

  /**
   * @param absent answers that only say that there is no such thing, or not for this token
   * @returns null for one of those
   */
  async textUnless(absent: readonly number[], path: string, query: Query = {}): Promise<string | null> {
    const { base, waits = WAITS } = this.#settings;
    const search = new URLSearchParams(Object.entries(query).map(([key, value]) => [key, String(value)]));
    const url = `${base}${path}${search.size > 0 ? `?${search}` : ''}`;
    for (let attempt = 1; ; attempt += 1) {
      const isLast = attempt === waits.attempts;
      const answer = await this.#ask(url, isLast);
      if (answer !== null) {
        if (absent.includes(answer.status)) return null;
        if (answer.status === 200) return answer.text;
        if (isLast || !AGAIN.has(answer.status)) throw new SourceFault(this.#refused(url, answer));
      }
      const wait = waitOf(waits, attempt, answer?.retryAfter ?? null);
      if (wait >= 1000) this.told(`Waiting ${Math.ceil(wait / 1000)} s for ${this.name}`);
      await pause(wait);
    }
  }

  async json(path: string, query: Query = {}): Promise<unknown> {
    return this.parsed(path, await this.text(path, query));
  }

  parsed(path: string, text: string): unknown {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      throw new SourceFault(
        `${this.base}${path} does not answer with JSON: is that the address of a page of ${this.name}?`,
      );
    }
  }

  /** @returns null when nobody answered, and it may be tried again */
  async #ask(url: string, isLast: boolean): Promise<Answer | null> {
    const { headers, waits = WAITS } = this.#settings;
    const signal = AbortSignal.timeout(waits.within);
    try {
      const response = await fetch(url, {
        headers: { accept: 'application/json', 'user-agent': 'Candor', ...headers },
        redirect: 'manual',
        signal,
      });
      const text = await bodyWithin(response, waits.maxBytes);
      if (text === null) throw new SourceFault(`${url} answers with more than ${megabytes(waits.maxBytes)}.`);
      const { headers: given, status } = response;
      return { status, text, to: given.get('location'), retryAfter: given.get('retry-after') };
    } catch (error) {
      if (error instanceof SourceFault) throw error;
      if (isLast) throw new SourceFault(`Nobody answers at ${url}: ${reasonOf(error, waits.within)}.`);
      return null;
    }
  }

  #refused(url: string, { status, to }: Answer): string {
    if (to !== null && status >= 300 && status < 400)
      return `${url} leads to ${to}: name the address that it leads to.`;
    switch (status) {
      case 401:
        return `${this.name} does not accept the token (${url} answered 401).`;
      case 403:
        return `${this.name} does not let this token read ${url} (it answered 403).`;
      case 404:
        return `There is nothing at ${url} (it answered 404).`;
      default:
        return `${url} answered ${status}.`;
    }
  }
}

export type Query = Readonly<Record<string, string | number>>;

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly to: string | null;
  readonly retryAfter: string | null;
}

function isReadOnTheWay(base: string): boolean {
  const { hostname, protocol } = new URL(base);
  return protocol === 'http:' && !/^(localhost|127\.[\d.]+|\[::1\])$/.test(hostname);
}

const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`;

/** Node says "fetch failed", and why in its cause. */
function reasonOf(error: unknown, within: number): string {
  const { name, message, cause } = error as Error & { cause?: { code?: string; message?: string } };
  if (name === 'TimeoutError') return `nothing came within ${within / 1000} s`;
  return cause?.code ?? cause?.message ?? message;
}
