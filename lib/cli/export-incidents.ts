import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import { migrate } from '#db/migrate.ts';
import { CSV_START, incidentLines } from '#lib/portable/incidents-csv.ts';
import { putWhole } from '#lib/portable/put-whole.ts';

/** `export-incidents <file>` */
export function addExportIncidents(program: Command): void {
  program
    .command('export-incidents <file>')
    .description('Writes all incidents as CSV, one a line: when, how long, how bad, which components.')
    .addHelpText('after', '\n<file> may be - for standard output.')
    .action(async (file: string) => {
      await migrate();
      if (file === '-') return pipeline(Readable.from(incidentLines()), process.stdout, { end: false });
      await putWhole(resolve(file), CSV_START, (draft) => writeFile(draft, incidentLines()));
      console.log(`All incidents are in ${resolve(file)}`);
    });
}
