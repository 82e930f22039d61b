import { z } from 'zod';

/** A call that got no result. `status` is Telegram's, 0 when there was no answer. The token never stands in it. */
export class TelegramFault extends Error {
  override readonly name = 'TelegramFault';
  constructor(
    readonly status: number,
    message: string,
    /** Seconds to wait, where Telegram says so. */
    readonly retryAfter: number | null = null,
  ) {
    super(message);
  }
}

const Answer = z.union([
  z.object({ ok: z.literal(true), result: z.unknown() }),
  z.object({
    ok: z.literal(false),
    error_code: z.number(),
    description: z.string().default(''),
    parameters: z.object({ retry_after: z.number().optional() }).default({}),
  }),
]);

/** Calls one method of the Bot API. @throws TelegramFault */
export type Telegram = (
  method: string,
  parameters?: Readonly<Record<string, unknown>>,
  options?: { readonly within?: number; readonly signal?: AbortSignal },
) => Promise<unknown>;

/**
 * @param api `TELEGRAM_API`, the operator's own word, so it needs no guard
 * @param token stands in each address, so no fault of the network is passed on as it is
 */
export function telegramAt(api: string, token: string): Telegram {
  return async (method, parameters = {}, { within = 15_000, signal } = {}) => {
    const timeout = AbortSignal.timeout(within);
    let given: unknown;
    try {
      const answer = await fetch(`${api}/bot${token}/${method}`, {
        ...{ method: 'POST', headers: { 'content-type': 'application/json' }, redirect: 'error' },
        ...{
          body: JSON.stringify(parameters),
          signal: signal ? AbortSignal.any([timeout, signal]) : timeout,
        },
      });
      given = await answer.json();
    } catch (error) {
      throw new TelegramFault(0, `Telegram does not answer: ${whyNot(error)}`);
    }
    const answer = Answer.safeParse(given);
    if (!answer.success) throw new TelegramFault(0, 'What answers is not the Bot API of Telegram.');
    if (answer.data.ok) return answer.data.result;
    const { error_code: status, description, parameters: more } = answer.data;
    throw new TelegramFault(status, description.replaceAll(token, '…'), more.retry_after ?? null);
  };
}

function whyNot(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { code } = (error.cause ?? {}) as NodeJS.ErrnoException;
  return code ?? error.name;
}
