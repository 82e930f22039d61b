import type { Refusal, RefusalCode } from '#lib/errors.ts';
import { t } from '#lib/i18n/t.ts';

/** Those whose own words are made for visitors, since they say for how long. */
const SPEAKS_FOR_ITSELF = new Set<RefusalCode>(['rate_limited']);

/**
 * What a refusal says to visitors. Verbs and edges word theirs for staff, but for what they say of a field: so it is
 * worded by its code, unless it says of the whole what it says of a field.
 */
export function refusalWords({ code, message, details }: Refusal) {
  const fields = { ...details.fields };
  const isOwn = SPEAKS_FOR_ITSELF.has(code) || Object.values(fields).includes(message);
  return { message: isOwn ? message : t(WORDS[code]), fields };
}

const WORDS = {
  invalid: 'subscribe.problem.invalid',
  unauthorized: 'subscribe.problem.refused',
  forbidden: 'subscribe.problem.refused',
  not_found: 'subscribe.problem.notFound',
  conflict: 'subscribe.problem.conflict',
  rate_limited: 'subscribe.problem.later',
  unavailable: 'subscribe.problem.later',
} as const satisfies Record<RefusalCode, string>;
