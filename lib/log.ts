import { pino } from 'pino';
import { env } from '#lib/env.ts';

/** Never written, wherever in a logged object they stand up to two levels deep. */
const SECRETS = ['password', 'passwordHash', 'token', 'tokenHash', 'secret', 'cookie', 'authorization'];

/** JSON lines on standard output. Log ids and codes, never what a person typed. */
export const log = pino({
  level: env.logLevel,
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
});
