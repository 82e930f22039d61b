import type { Command } from 'commander';
import { migrate } from '#db/migrate.ts';
import type { History } from '#lib/import/history.ts';
import { readCstateFolder } from '#lib/import/cstate/read-cstate.ts';
import { isZone } from '#lib/domain/time.ts';
import { importHistory, type Told } from '#lib/import/import-history.ts';
import { reportLines } from '#lib/import/report.ts';
import { SourceFault } from '#lib/import/source-fault.ts';
import { readStatuspageFolder } from '#lib/import/statuspage/read-folder.ts';
import { readUpptimeFolder } from '#lib/import/upptime/read-upptime.ts';
import { EXIT } from './exit.ts';
import { UsageFault } from './usage-fault.ts';

interface Options {
  readonly zone?: string;
}

/** What a history can be taken over from. `read` gets what stands for `<…>` in the usage, and the options. */
interface Source {
  readonly name: string;
  readonly usage: string;
  readonly description: string;
  /** It writes times without saying of which zone they are. */
  readonly hasZone?: boolean;
  readonly read: (from: string, told: Told, options: Options) => History | Promise<History>;
}

const SOURCES: readonly Source[] = [
  {
    ...{ name: 'Statuspage', usage: 'statuspage <folder>' },
    description: 'Reads the JSON files that a Statuspage publishes.',
    read: readStatuspageFolder,
  },
  {
    ...{ name: 'Upptime', usage: 'upptime <folder>' },
    description: 'Reads a clone of an Upptime repository, with its issues in issues.json.',
    read: readUpptimeFolder,
  },
  {
    ...{ name: 'cState', usage: 'cstate <folder>', hasZone: true },
    description: 'Reads the folder of a cState site.',
    read: (folder, told, { zone }) => readCstateFolder(folder, zone ?? null, told),
  },
];

/** `import statuspage <folder>` */
export function addImport(program: Command): void {
  const command = program.command('import').description('Takes over the history of another status page.');
  for (const { name, usage, description, hasZone, read } of SOURCES) {
    const source = command.command(usage).description(description);
    if (hasZone)
      source.option('--zone <zone>', 'of times that are written without one: Europe/Berlin', zoneOf);
    source.action((from: string, options: Options) => {
      const told: Told = (line) => console.error(line);
      return runImport(name, () => read(from, told, options), told);
    });
  }
}

function zoneOf(typed: string): string {
  if (isZone(typed)) return typed;
  throw new UsageFault(`${typed} is no time zone: name one like Europe/Berlin.`);
}

async function runImport(source: string, read: () => History | Promise<History>, told: Told): Promise<void> {
  await migrate();
  try {
    const { counts, remarks } = await importHistory({ kind: 'import', source }, read, told);
    console.log(reportLines(counts, remarks).join('\n'));
  } catch (error) {
    if (!(error instanceof SourceFault)) throw error;
    console.error(`${error.message}\nNothing was imported.`);
    process.exitCode = EXIT.usage;
  }
}
