import { resolve } from 'node:path';
import { z } from 'zod';

const variables = z
  .object({
    PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
    HOST: z.string().optional(),
    DATA_DIR: z.string().default('./data'),
    DATABASE_URL: z
      .string()
      .regex(/^(postgres(ql)?:\/\/|file:)/, 'must begin with postgres:// or file:')
      .optional(),
    PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
    AUTH_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
    /** For tests only: a file that holds the instant it is, as ISO 8601. */
    TEST_CLOCK: z.string().optional(),
  })
  .transform((v) => ({
    port: v.PORT,
    host: v.HOST,
    dataDir: resolve(v.DATA_DIR),
    engine: v.DATABASE_URL?.startsWith('postgres') ? ('postgres' as const) : ('sqlite' as const),
    databaseUrl: v.DATABASE_URL ?? `file:${resolve(v.DATA_DIR, 'candor.db')}`,
    publicUrl: v.PUBLIC_URL?.replace(/\/+$/, ''),
    authSecret: v.AUTH_SECRET,
    logLevel: v.LOG_LEVEL,
    metricsToken: v.METRICS_TOKEN,
    testClock: v.TEST_CLOCK,
  }));

function read() {
  // An empty variable is an unset one: compose files and unit files write them that way.
  const set = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''));
  const parsed = variables.safeParse(set);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The environment is not right:\n${faults.join('\n')}`);
}

/** The environment, parsed once when the process starts. Every fault is named at once, and stops the start. */
export const env = read();
