import { type Command, InvalidArgumentError } from 'commander';
import { migrate } from '#db/migrate.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { isoOf } from '#lib/domain/instant.ts';
import { SCOPES } from '#lib/domain/scope.ts';
import { env } from '#lib/env.ts';
import { liveTokens } from '#lib/reads/tokens.ts';
import { createToken } from '#lib/verbs/create-token.ts';
import { revokeToken } from '#lib/verbs/revoke-token.ts';
import { exampleOf, several } from './asking.ts';
import { theOne } from './named.ts';
import { complain, print, printJson, shownLine } from './print.ts';
import { table } from './table.ts';
import { UsageFault } from './usage-fault.ts';

const OPERATOR: Actor = { kind: 'import', source: 'the command line' };

interface Wanted {
  readonly scope?: readonly string[];
  readonly days: string;
}

/** `token …` */
export function addTokenCommands(program: Command): void {
  const token = program
    .command('token')
    .description('What programs open the page with. Made on its own machine: no token makes another.');

  exampleOf(
    token.command('create <name>'),
    'token create "Deploy script" --scope incidents --days 90 > token',
  )
    .description('Make a token. It stands on standard output, once and nowhere else.')
    .option('--scope <scope>', `what it may do; several times for more: ${SCOPES.join(', ')}`, scopes)
    .option('--days <number>', 'how long it works, or "always"', '365')
    .action(async (name: string, { scope = [], days }: Wanted) => {
      await onThisMachine();
      const input = { name, scopes: scope, days: days === 'always' ? null : wholeOrText(days) };
      const { token, tokenId } = await createToken(OPERATOR, input);
      complain(`The token of ${shownLine(name)} (${tokenId}), to be kept where only it can read:`);
      print(token);
    });

  exampleOf(token.command('list'), 'token list')
    .description('List the tokens that work.')
    .option('--json', 'as JSON')
    .action(async ({ json }: { json?: true }) => {
      await onThisMachine();
      const tokens = await liveTokens();
      if (json) printJson(tokens.map(asJson));
      else print(tokens.length === 0 ? 'There are no tokens.' : tokenTable(tokens));
    });

  exampleOf(token.command('revoke <token>'), 'token revoke "Deploy script"')
    .description('End a token, by its id or name. Whatever uses it is refused from now on.')
    .action(async (given: string) => {
      await onThisMachine();
      const named = ({ id, name }: Token) => ({ id, names: [name] });
      const { id, name } = theOne('token', await liveTokens(), named, given);
      await revokeToken(OPERATOR, { tokenId: id });
      print(`Revoked ${shownLine(name)} (${id})`);
    });
}

function scopes(given: string, before?: readonly string[]): string[] {
  if (!SCOPES.some((scope) => scope === given))
    throw new InvalidArgumentError(`A scope is one of ${SCOPES.join(', ')}.`);
  return several(given, before);
}

type Token = Awaited<ReturnType<typeof liveTokens>>[number];

async function onThisMachine(): Promise<void> {
  if (env.candorUrl)
    throw new UsageFault('Tokens are made on the machine of the page: go there, and leave CANDOR_URL unset.');
  await migrate();
}

/** What is no number is refused by the verb, in its words. */
const wholeOrText = (days: string) => (/^\d{1,9}$/.test(days) ? Number(days) : days);

function asJson({ createdBy, createdAt, expiresAt, lastUsedAt, ...token }: Token) {
  const time = (at: typeof expiresAt) => (at === null ? null : isoOf(at));
  return {
    ...{ ...token, created_by: createdBy, created_at: isoOf(createdAt) },
    ...{ expires_at: time(expiresAt), last_used_at: time(lastUsedAt) },
  };
}

function tokenTable(tokens: readonly Token[]): string {
  const day = (at: Token['expiresAt'], none: string) => (at === null ? none : isoOf(at).slice(0, 10));
  return table([
    ['ID', 'ENDS', 'LAST USED', 'NAME, AND WHAT IT MAY DO'],
    ...tokens.map(({ id, name, scopes, expiresAt, lastUsedAt }) => [
      ...[id, day(expiresAt, 'never'), day(lastUsedAt, 'never')],
      `${name} (${scopes.join(', ')})`,
    ]),
  ]);
}
