import type { Command } from 'commander';
import { migrate } from '#db/migrate.ts';
import type { History } from '#lib/import/history.ts';
import { readCachet } from '#lib/import/cachet/read-cachet.ts';
import { readCstateFolder } from '#lib/import/cstate/read-cstate.ts';
import { isZone } from '#lib/domain/time.ts';
import { importHistory, type Told } from '#lib/import/import-history.ts';
import { readBetterStack } from '#lib/import/better-stack/read-better-stack.ts';
import { readInstatus } from '#lib/import/instatus/read-instatus.ts';
import { readOpenStatus } from '#lib/import/openstatus/read-openstatus.ts';
import { reportLines, shown } from '#lib/import/report.ts';
import { isAddress } from '#lib/import/service/address.ts';
import { SourceFault } from '#lib/import/source-fault.ts';
import { readStatuspageAddress } from '#lib/import/statuspage/read-address.ts';
import { readStatuspageFolder } from '#lib/import/statuspage/read-folder.ts';
import { readUpptimeFolder } from '#lib/import/upptime/read-upptime.ts';
import { EXIT } from './exit.ts';
import { UsageFault } from './usage-fault.ts';

interface Options {
  /** From the environment: others on the machine could read an argument. */
  readonly token: string | null;
  readonly drafts: boolean;
  readonly zone: string | null;
  /** The address of an API that is not the service's own. */
  readonly api: string | null;
}

/** What a history can be taken over from. `read` gets what stands for `<…>` in the usage. */
interface Source {
  readonly name: string;
  readonly usage: string;
  readonly description: string;
  /** `token`: a service that is asked with one. `zone`: it writes times without saying of which they are. */
  readonly takes?: readonly ('token' | 'drafts' | 'api' | 'zone')[];
  readonly read: (from: string, told: Told, options: Options) => History | Promise<History>;
}

const SOURCES: readonly Source[] = [
  {
    ...{ name: 'Statuspage', usage: 'statuspage <folder-or-address>' },
    description:
      'Reads the JSON files that a Statuspage publishes: from a folder, or from https://status.example.com. With a token it ' +
      'reads everything that its manage API tells, subscribers included.',
    takes: ['token', 'drafts'],
    read: (from, told, options) =>
      isAddress(from) ? readStatuspageAddress(from, told, options) : readStatuspageFolder(from, told),
  },
  {
    ...{ name: 'Instatus', usage: 'instatus <page>' },
    description: 'Reads a page of Instatus, named by its address or its id, with a token.',
    takes: ['token', 'api'],
    read: readInstatus,
  },
  {
    ...{ name: 'Better Stack', usage: 'better-stack <page>' },
    description: 'Reads a status page of Better Stack, named by its address or its id, with a token.',
    takes: ['token', 'api'],
    read: readBetterStack,
  },
  {
    ...{ name: 'OpenStatus', usage: 'openstatus <page>' },
    description: 'Reads a page of OpenStatus, named by its address or its id, with a token.',
    takes: ['token', 'api'],
    read: readOpenStatus,
  },
  {
    ...{ name: 'Upptime', usage: 'upptime <folder>' },
    description: 'Reads a clone of an Upptime repository, with its issues in issues.json.',
    read: readUpptimeFolder,
  },
  {
    ...{ name: 'cState', usage: 'cstate <folder>' },
    description: 'Reads the folder of a cState site.',
    takes: ['zone'],
    read: (folder, told, { zone }) => readCstateFolder(folder, zone, told),
  },
  {
    ...{ name: 'Cachet', usage: 'cachet <address-or-file>' },
    description:
      'Reads a Cachet 2 or 3: asks https://status.example.com, with a token for subscribers too, or reads its database as a ' +
      'SQLite file or as JSON.',
    takes: ['token', 'zone'],
    read: readCachet,
  },
];

const TOKEN = 'SOURCE_TOKEN';

interface Given {
  readonly tokenEnv?: string;
  readonly drafts?: boolean;
  readonly api?: string;
  readonly zone?: string;
}

/** `import statuspage https://status.example.com` */
export function addImport(program: Command): void {
  const command = program
    .command('import')
    .description('Takes over the history of another status page. Nobody is told of anything by it.');
  for (const { name, usage, description, takes = [], read } of SOURCES) {
    const one = command.command(usage).description(description);
    if (takes.includes('token'))
      one.option('--token-env <name>', `the environment variable that the token stands in (${TOKEN})`);
    if (takes.includes('drafts'))
      one.option('--drafts', 'ask of each incident for an unpublished postmortem: one request each');
    if (takes.includes('api'))
      one.option('--api <address>', 'where its API is, for those who run the service themselves');
    if (takes.includes('zone'))
      one.option('--zone <zone>', 'of times that are written without one, as Europe/Berlin', zoneOf);
    one.action((from: string, { tokenEnv, drafts = false, api, zone }: Given) => {
      const told: Told = (line) => console.error(shown(line));
      const options = () => ({
        ...{ token: takes.includes('token') ? tokenIn(tokenEnv) : null, drafts },
        ...{ api: api ?? null, zone: zone ?? null },
      });
      return runImport(name, () => read(from, told, options()), told);
    });
  }
}

function zoneOf(typed: string): string {
  if (isZone(typed)) return typed;
  throw new UsageFault(`${typed} is no time zone: name one like Europe/Berlin.`);
}

function tokenIn(named: string | undefined): string | null {
  const token = process.env[named ?? TOKEN]?.trim() || null;
  if (named !== undefined && token === null)
    throw new SourceFault(`The environment has no ${named}, where the token should stand.`);
  if (token !== null && !/^[!-~]+$/.test(token))
    throw new SourceFault(`What stands in ${named ?? TOKEN} is no token: it has characters that none has.`);
  return token;
}

async function runImport(source: string, read: () => History | Promise<History>, told: Told): Promise<void> {
  await migrate();
  try {
    const { counts, remarks } = await importHistory({ kind: 'import', source }, read, told);
    console.log(reportLines(counts, remarks).join('\n'));
  } catch (error) {
    if (!(error instanceof SourceFault)) throw error;
    console.error(`${shown(error.message)}\nNothing was imported.`);
    process.exitCode = EXIT.usage;
  }
}
