import { resolve } from 'node:path';
import { z } from 'zod';
import { readDkimKey } from '#lib/channels/dkim-key.ts';
import { type Target, targetOf } from '#lib/mirror/target.ts';
import { parseRange, type Range } from '#lib/outbound/public-address.ts';

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
    /** What services and scripts that report bounces have to know. */
    INBOUND_SECRET: z.string().min(16, 'must have at least 16 characters').optional(),
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    MAIL_FROM: z.string().transform(mailbox).optional(),
    MAIL_REPLY_TO: z.string().transform(mailbox).optional(),
    /** Takes what cannot be delivered, at `name+ID@host` for each message. */
    MAIL_BOUNCES: z.email().optional(),
    /** Mails in a second, where the server has a limit. */
    MAIL_PER_SECOND: z.coerce.number().positive().max(10_000).optional(),
    DKIM_DOMAIN: z.hostname().optional(),
    DKIM_SELECTOR: z
      .string()
      .regex(/^[\w-]+(\.[\w-]+)*$/, 'must be a name in the DNS')
      .optional(),
    DKIM_KEY_FILE: z.string().transform(dkimKey).optional(),
    TELEGRAM_BOT_TOKEN: z
      .string()
      .regex(/^\d+:[\w-]{30,}$/, 'must be like 123456789:AAF… as @BotFather gives it')
      .optional(),
    /** A Bot API server of one's own. */
    TELEGRAM_API: z.url({ protocol: /^https?$/ }).default('https://api.telegram.org'),
    /** What subscribers' addresses may lead to beside the public internet. */
    OUTBOUND_ALLOW: z.string().transform(ranges).default([]),
    /** Requests in a minute with one token. */
    API_PER_MINUTE: z.coerce.number().int().positive().max(1_000_000).default(60),
    /** For the command line: the page to ask, instead of the database of this machine. */
    CANDOR_URL: z.url({ protocol: /^https?$/ }).optional(),
    CANDOR_TOKEN: z.string().optional(),
    PUBLISH_TO: z.string().transform(target).optional(),
    /** Read by AWS's own tools too, as are its keys, which are no business of ours. */
    AWS_ENDPOINT_URL: z.url().optional(),
    AWS_ENDPOINT_URL_S3: z.url().optional(),
    AWS_REGION: z.string().optional(),
    /** For `candor export`: an app that answers, and does nothing of its own accord. */
    RENDER_ONLY: z.literal('1').optional(),
    /** For tests only: a file that holds the instant it is, as ISO 8601. */
    TEST_CLOCK: z.string().optional(),
  })
  .superRefine((v, context) => {
    const names = ['DKIM_DOMAIN', 'DKIM_SELECTOR', 'DKIM_KEY_FILE'] as const;
    const unset = names.filter((name) => v[name] === undefined);
    if (unset.length === names.length) return;
    for (const name of unset)
      context.addIssue({ code: 'custom', path: [name], message: 'must be set when the other DKIM_… are' });
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
    inboundSecret: v.INBOUND_SECRET,
    smtpUrl: v.SMTP_URL,
    mailFrom: v.MAIL_FROM,
    mailReplyTo: v.MAIL_REPLY_TO,
    mailBounces: v.MAIL_BOUNCES,
    mailPerSecond: v.MAIL_PER_SECOND,
    dkim:
      v.DKIM_KEY_FILE === undefined
        ? undefined
        : { domainName: v.DKIM_DOMAIN!, keySelector: v.DKIM_SELECTOR!, privateKey: v.DKIM_KEY_FILE },
    telegramToken: v.TELEGRAM_BOT_TOKEN,
    telegramApi: v.TELEGRAM_API.replace(/\/+$/, ''),
    outboundAllow: v.OUTBOUND_ALLOW,
    apiPerMinute: v.API_PER_MINUTE,
    candorUrl: v.CANDOR_URL,
    candorToken: v.CANDOR_TOKEN,
    publishTo: v.PUBLISH_TO,
    s3: s3Settings(v.AWS_ENDPOINT_URL_S3 ?? v.AWS_ENDPOINT_URL, v.AWS_REGION),
    renderOnly: v.RENDER_ONLY !== undefined,
    testClock: v.TEST_CLOCK,
  }));

function target(text: string, context: z.RefinementCtx<string>): Target {
  const found = targetOf(text);
  if (found) return found;
  context.addIssue('must be like s3://bucket or s3://bucket/prefix');
  return z.NEVER;
}

function dkimKey(path: string, context: z.RefinementCtx<string>): string {
  try {
    return readDkimKey(path);
  } catch (error) {
    context.addIssue((error as Error).message);
    return z.NEVER;
  }
}

function ranges(text: string, context: z.RefinementCtx<string>): readonly Range[] {
  return text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => {
      try {
        return parseRange(one);
      } catch {
        context.addIssue(`must be ranges like 10.20.0.0/16, which ${one} is not`);
        return z.NEVER;
      }
    });
}

function mailbox(text: string, context: z.RefinementCtx<string>): string {
  // One address with or without a name, on one line: it becomes a header.
  if (/^([^\r\n<>,;]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@,;]+@[^\s<>@,;]+)$/.test(text.trim())) return text.trim();
  context.addIssue('must be like status@example.com or Name <status@example.com>');
  return z.NEVER;
}

/** Stores of others seldom have a name in the DNS for each bucket, and know regions only as a part of the signature. */
function s3Settings(endpoint: string | undefined, region: string | undefined) {
  return endpoint === undefined ? {} : { endpoint, forcePathStyle: true, region: region ?? 'us-east-1' };
}

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
