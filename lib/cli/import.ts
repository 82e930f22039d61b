import type { Command } from 'commander';
import { migrate } from '#db/migrate.ts';
import type { History } from '#lib/import/history.ts';
import { importHistory, type Told } from '#lib/import/import-history.ts';
import { reportLines } from '#lib/import/report.ts';
import { SourceFault } from '#lib/import/source-fault.ts';
import { readStatuspageFolder } from '#lib/import/statuspage/read-folder.ts';
import { EXIT } from './exit.ts';

/** What a history can be taken over from. `read` gets what stands for `<…>` in the usage, and the options. */
interface Source {
  readonly name: string;
  readonly usage: string;
  readonly description: string;
  readonly read: (from: string, told: Told) => History | Promise<History>;
}

const SOURCES: readonly Source[] = [
  {
    ...{ name: 'Statuspage', usage: 'statuspage <folder>' },
    description: 'Reads the JSON files that a Statuspage publishes.',
    read: readStatuspageFolder,
  },
];

/** `import statuspage <folder>` */
export function addImport(program: Command): void {
  const command = program.command('import').description('Takes over the history of another status page.');
  for (const { name, usage, description, read } of SOURCES)
    command
      .command(usage)
      .description(description)
      .action((from: string) => {
        const told: Told = (line) => console.error(line);
        return runImport(name, () => read(from, told), told);
      });
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
