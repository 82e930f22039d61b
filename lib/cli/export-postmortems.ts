import { resolve } from 'node:path';
import type { Command } from 'commander';
import { migrate } from '#db/migrate.ts';
import { exportPostmortems } from '#lib/portable/export-postmortems.ts';

/** `export-postmortems <folder>` */
export function addExportPostmortems(program: Command): void {
  program
    .command('export-postmortems <folder>')
    .description(
      'Writes each postmortem as a Markdown file with front matter, drafts in a folder of their own.',
    )
    .action(async (given: string) => {
      await migrate();
      const { published, drafts } = await exportPostmortems(resolve(given));
      console.log(`${published} published and ${drafts} drafts in ${resolve(given)}`);
    });
}
