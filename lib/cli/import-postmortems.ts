import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { migrate } from '#db/migrate.ts';
import { Refusal } from '#lib/errors.ts';
import { bringInPostmortem } from '#lib/import/postmortem/bring-in-postmortem.ts';
import { isIncidentHere, makeIncident } from '#lib/import/postmortem/make-incident.ts';
import { readPostmortem } from '#lib/import/postmortem/read-postmortem.ts';
import { EXIT } from './exit.ts';
import { shownLine } from './print.ts';

const IMPORT = { kind: 'import', source: 'Markdown files' } as const;

interface Options {
  readonly incident?: string;
  readonly newIncidents?: boolean;
}

/** `import-postmortems <files...>` */
export function addImportPostmortems(program: Command): void {
  program
    .command('import-postmortems <files...>')
    .description(
      'Puts Markdown postmortems into the drafts of their incidents: each of the one that its front matter names ' +
        '(incident: ID), or all of the one that --incident names. No postmortem is published by it.',
    )
    .option('--incident <id>', 'the incident, where the file names none')
    .option(
      '--new-incidents',
      'makes the incidents that are not on this page, of what such files say of them',
    )
    .action(async (files: string[], options: Options) => {
      await migrate();
      for (const file of files) await bringIn(file, options);
    });
}

/** One that cannot be taken is named, and the others go on. */
async function bringIn(file: string, { incident, newIncidents = false }: Options): Promise<void> {
  const name = shownLine(basename(file));
  try {
    const text = readFileSync(file, 'utf8');
    const incidentId = incident ?? readPostmortem(text).incidentId;
    if (incidentId === null)
      throw new Refusal('invalid', 'It names no incident: give one by --incident, with its id.');
    const isHere = await isIncidentHere(incidentId);
    if (!isHere && incident === undefined && newIncidents) await makeIncident(IMPORT, text);
    else if (!isHere)
      throw new Refusal(
        'not_found',
        `There is no incident ${incidentId} here: give another by --incident, or let it be made by --new-incidents.`,
      );
    const { remarks } = await bringInPostmortem(IMPORT, { incidentId, text });
    console.log([`${name}: in the draft of ${incidentId}`, ...remarks.map(shownLine)].join('\n  '));
  } catch (error) {
    if (!(error instanceof Refusal) && !isOfFiles(error)) throw error;
    console.error(`${name}: ${shownLine(said(error))}`);
    process.exitCode = EXIT.usage;
  }
}

/** What is wrong with a field of it is more to the point than that something is. */
function said(error: Error): string {
  const fields = error instanceof Refusal ? Object.values(error.details.fields ?? {}) : [];
  return [error.message, ...fields.filter((words) => !error.message.includes(words))].join(' ');
}

const isOfFiles = (error: unknown) => error instanceof Error && 'code' in error && 'syscall' in error;
