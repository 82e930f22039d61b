import { Refusal } from '#lib/errors.ts';

export const EXIT = { done: 0, refused: 1, usage: 2, fault: 70 } as const;

/** Says on standard error what went wrong, and gives the exit code for it. */
export function faultExit(error: unknown): number {
  if (!(error instanceof Refusal)) {
    console.error(error);
    return EXIT.fault;
  }
  console.error(error.message);
  for (const [field, message] of Object.entries(error.details.fields ?? {}))
    console.error(`  ${field}: ${message}`);
  return EXIT.refused;
}
