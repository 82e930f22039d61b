import { resolve } from 'node:path';
import type { Command } from 'commander';
import { migrate } from '#db/migrate.ts';
import { dumpInto, dumpTo } from '#lib/portable/dump.ts';

/** `dump <file>` */
export function addDump(program: Command): void {
  program
    .command('dump <file>')
    .description(
      'Writes everything of the page as one JSON document, which `restore` reads on either engine.',
    )
    .option('--with-secret', 'put the secret in too, so that links in messages work where it is restored')
    .addHelpText(
      'after',
      '\n<file> may be - for standard output. The document holds the hashes of passwords and tokens and the addresses of' +
        '\nall subscribers: the file is readable for its owner alone. Keep it as safe as a password. Left out are sessions,' +
        '\nso everybody signs in again, and without --with-secret the secret (AUTH_SECRET, or DATA_DIR/auth-secret).',
    )
    .action(async (file: string, { withSecret }: { withSecret?: true }) => {
      await migrate();
      const wish = { withSecret: withSecret === true, told: (line: string) => console.error(line) };
      if (file === '-') return dumpInto(process.stdout, wish);
      await dumpTo(resolve(file), wish);
      console.log(`Everything is in ${resolve(file)}`);
    });
}
