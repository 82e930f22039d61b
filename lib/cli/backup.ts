import { resolve } from 'node:path';
import type { Command } from 'commander';
import { backUp } from '#lib/portable/backup.ts';

/** `backup <file>` */
export function addBackup(program: Command): void {
  program
    .command('backup <file>')
    .description('Copies the SQLite database of a running page into one file, and checks the copy.')
    .addHelpText(
      'after',
      '\nThe secret (AUTH_SECRET, or DATA_DIR/auth-secret) is not in it: keep that beside.',
    )
    .action(async (file: string) => {
      await backUp(resolve(file));
      console.log(`A checked copy is in ${resolve(file)}`);
    });
}
