import { z } from 'zod';

/** A call that got no result. The token never stands in it. */
export class TelegramFault extends Error {
  override readonly name = 'TelegramFault';
  /** Seconds to wait, where Telegram says so. */
  readonly retryAfter: number | null;
  /** The chat that the one meant has become. */
  readonly movedTo: number | null;
  constructor(
    /** Telegram's: 0 when there was no answer, 200 when what was asked for is done and its answer broke off. */
    readonly status: number,
    message: string,
    { retry_after = null, migrate_to_chat_id = null }: z.output<typeof More> = {},
  ) {
    super(message);
    this.retryAfter = retry_after;
    this.movedTo = migrate_to_chat_id;
  }
}

/** https://core.telegram.org/bots/api#responseparameters */
const More = z.object({
  retry_after: z.number().nullish(),
  migrate_to_chat_id: z.number().int().nullish(),
});

const Answer = z.union([
  z.object({ ok: z.literal(true), result: z.unknown() }),
  z.object({
    ok: z.literal(false),
    error_code: z.number(),
    description: z.string().default(''),
    parameters: More.catch({}).default({}),
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
    let status = 0;
    let text: string;
    try {
      const answer = await fetch(`${api}/bot${token}/${method}`, {
        ...{ method: 'POST', headers: { 'content-type': 'application/json' }, redirect: 'error' },
        ...{
          body: JSON.stringify(parameters),
          signal: signal ? AbortSignal.any([timeout, signal]) : timeout,
        },
      });
      status = answer.status;
      text = await answer.text();
    } catch (error) {
      throw new TelegramFault(status, `Telegram does not answer: ${whyNot(error)}`);
    }
    const answer = Answer.safeParse(jsonOf(text));
    if (!answer.success)
      throw new TelegramFault(status === 200 ? 0 : status, 'What answers is not the Bot API of Telegram.');
    if (answer.data.ok) return answer.data.result;
    const { error_code, description, parameters: more } = answer.data;
    throw new TelegramFault(error_code, description.replaceAll(token, '…'), more);
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function whyNot(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { code } = (error.cause ?? {}) as NodeJS.ErrnoException;
  return code ?? error.name;
}
