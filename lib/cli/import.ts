import type { Command } from 'commander';
import { migrate } from '#db/migrate.ts';
import { reportLines } from '#lib/import/report.ts';
import { SourceFault } from '#lib/import/source-fault.ts';
import { importStatuspage } from '#lib/import/statuspage/import-statuspage.ts';
import { EXIT } from './exit.ts';

/** `import statuspage <folder>` */
export function addImport(program: Command): void {
  program
    .command('import')
    .description('Takes over the history of another status page.')
    .command('statuspage <folder>')
    .description('Reads the JSON files that a Statuspage publishes.')
    .action(async (folder: string) => {
      await migrate();
      try {
        const actor = { kind: 'import', source: 'Statuspage' } as const;
        const { counts, remarks } = await importStatuspage(actor, folder, (line) => console.error(line));
        console.log(reportLines(counts, remarks).join('\n'));
      } catch (error) {
        if (!(error instanceof SourceFault)) throw error;
        console.error(`${error.message}\nNothing was imported.`);
        process.exitCode = EXIT.usage;
      }
    });
}
