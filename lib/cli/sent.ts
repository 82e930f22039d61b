import { Refusal, type RefusalCode, type RefusalDetails } from '#lib/errors.ts';

/** What an operation is asked with. */
export interface Sent {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, unknown>> | undefined;
}

/** What the API says no with, be it here or far away. @param said its `error` */
export function refusalOf(
  code: RefusalCode,
  said: string | readonly string[],
  details: RefusalDetails = {},
): Refusal {
  if (typeof said === 'string') return new Refusal(code, said, details);
  const fields = said.map((line) => {
    const [field = '', ...words] = line.split(': ');
    return [field, words.join(': ')] as const;
  });
  return new Refusal(code, 'Something here needs another look.', {
    ...details,
    fields: Object.fromEntries(fields),
  });
}
