import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { migrate } from '#db/migrate.ts';
import { Refusal } from '#lib/errors.ts';
import { bringInPostmortem } from '#lib/import/postmortem/bring-in-postmortem.ts';
import { readPostmortem } from '#lib/import/postmortem/read-postmortem.ts';
import { EXIT } from './exit.ts';
import { shownLine } from './print.ts';

const IMPORT = { kind: 'import', source: 'Markdown files' } as const;

/** `import-postmortems <files...>` */
export function addImportPostmortems(program: Command): void {
  program
    .command('import-postmortems <files...>')
    .description(
      'Puts Markdown postmortems into the drafts of their incidents: each of the one that its front matter names ' +
        '(incident: ID), or all of the one that --incident names. Nothing is published by it.',
    )
    .option('--incident <id>', 'the incident, where the file names none')
    .action(async (files: string[], { incident }: { incident?: string }) => {
      await migrate();
      for (const file of files) await bringIn(file, incident);
    });
}

/** One that cannot be taken is named, and the others go on. */
async function bringIn(file: string, incident: string | undefined): Promise<void> {
  const name = shownLine(basename(file));
  try {
    const text = readFileSync(file, 'utf8');
    const incidentId = incident ?? readPostmortem(text).incidentId;
    if (incidentId === null)
      throw new Refusal('invalid', 'It names no incident: give one by --incident, with its id.');
    const { remarks } = await bringInPostmortem(IMPORT, { incidentId, text });
    console.log([`${name}: in the draft of ${incidentId}`, ...remarks.map(shownLine)].join('\n  '));
  } catch (error) {
    if (!(error instanceof Refusal) && !isOfFiles(error)) throw error;
    console.error(`${name}: ${shownLine((error as Error).message)}`);
    process.exitCode = EXIT.usage;
  }
}

const isOfFiles = (error: unknown) => error instanceof Error && 'code' in error && 'syscall' in error;
