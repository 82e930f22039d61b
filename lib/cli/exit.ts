import { Refusal, type RefusalCode } from '#lib/errors.ts';
import { UsageFault } from './usage-fault.ts';
import { complain } from './print.ts';

export const EXIT = {
  done: 0,
  refused: 1,
  usage: 2,
  unauthorized: 3,
  notFound: 4,
  conflict: 5,
  unreachable: 6,
  /** A page is not as a file says it is to be. */
  differs: 7,
  fault: 70,
} as const;

/** For the help. */
export const EXIT_WORDS = `Exit codes:
  0   done
  1   refused: the lines on standard error name what is wrong
  2   the command is not written right
  3   the token is missing, opens nothing, or may not do this
  4   there is no such thing
  5   it is not as you knew it: somebody changed it meanwhile, or something is there already
  6   the page did not answer, or asks to wait: try again
  7   \`apply --plan\`: there is something to change
  70  a fault of ours`;

const EXIT_OF: Record<RefusalCode, number> = {
  invalid: EXIT.refused,
  unauthorized: EXIT.unauthorized,
  forbidden: EXIT.unauthorized,
  not_found: EXIT.notFound,
  conflict: EXIT.conflict,
  rate_limited: EXIT.unreachable,
  unavailable: EXIT.unreachable,
};

/** Says on standard error what went wrong, and gives the exit code for it. */
export function faultExit(error: unknown): number {
  if (error instanceof UsageFault) {
    complain(error.message);
    return EXIT.usage;
  }
  if (!(error instanceof Refusal)) {
    console.error(error);
    return EXIT.fault;
  }
  complain(error.message);
  for (const [field, message] of Object.entries(error.details.fields ?? {}))
    complain(`  ${field}: ${message}`);
  return EXIT_OF[error.code];
}
