import { resolve } from 'node:path';
import type { Command } from 'commander';
import { migrate } from '#db/migrate.ts';
import { SourceFault } from '#lib/import/source-fault.ts';
import { restore, type Restored } from '#lib/portable/restore.ts';
import { EXIT } from './exit.ts';

/** `restore <file>` */
export function addRestore(program: Command): void {
  program
    .command('restore <file>')
    .description('Makes the database what a file of `dump` or `backup` says: all of it, or nothing.')
    .option('--replace', 'let the page go that is there; it is kept in DATA_DIR/backups first')
    .option('--other-secret', 'let the page go on with the secret of this machine, though it had another one')
    .addHelpText(
      'after',
      '\nThe file is checked from beginning to end before anything is changed. Nobody is told of anything: all messages are' +
        '\npaused until somebody of the team lets them go on.',
    )
    .action(async (file: string, { replace, otherSecret }: { replace?: true; otherSecret?: true }) => {
      await migrate();
      const actor = { kind: 'import', source: 'the command line' } as const;
      const told = (line: string) => console.error(line);
      try {
        const wish = { replace: replace === true, otherSecret: otherSecret === true, told };
        console.log(linesOn(await restore(actor, resolve(file), wish)).join('\n'));
      } catch (error) {
        if (!(error instanceof SourceFault)) throw error;
        console.error(`${error.message}\nNothing was changed.`);
        process.exitCode = EXIT.usage;
      }
    });
}

function linesOn({ name, counts, secret, waiting, before }: Restored): string[] {
  const { incidents = 0, maintenances = 0, subscribers = 0, users = 0 } = counts;
  return [
    `Restored ${name}: ${incidents} incidents, ${maintenances} maintenances, ${subscribers} subscribers, ${users} of the team.`,
    ...(before === null ? [] : [`The page that was there is in ${before}`]),
    `All messages are paused, and ${waiting} wait: the page that was copied may be sending them as well.`,
    'Where that one is gone, let them go on at /admin/subscribers.',
    'Everybody of the team has to sign in again.',
    ...SECRET[secret],
  ];
}

const SECRET = {
  same: [],
  kept: ['The secret of the document is kept in DATA_DIR now, so links in messages work as before.'],
  other: [
    'The page has another secret now: links in messages that were sent no longer open anything, browsers have to subscribe',
    'again, webhooks are signed by another key, and who unsubscribed is not recognised when they come back.',
  ],
};
