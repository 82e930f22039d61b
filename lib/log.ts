import { pino } from 'pino';
import { env } from '#lib/env.ts';
import { requestId } from '#lib/http/exchange.ts';

/** Never written, wherever in a logged object they stand up to two levels deep. */
const SECRETS = ['password', 'passwordHash', 'token', 'tokenHash', 'secret', 'cookie', 'authorization'];

/**
 * JSON lines on standard output. Log ids and codes, never what a person typed. What is said in answering a request
 * carries `requestId`, by which the front's lines and the answer's `x-request-id` name it too.
 */
export const log = pino({
  level: env.logLevel,
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
  mixin: () => {
    const id = requestId();
    return id === undefined ? {} : { requestId: id };
  },
});
