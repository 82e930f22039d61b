import { Command, CommanderError } from 'commander';
import { closeEngine } from '#db/open.ts';
import { addApply } from './apply.ts';
import { addBackup } from './backup.ts';
import { addComponentCommands } from './component.ts';
import { addDescribe } from './describe.ts';
import { addDump } from './dump.ts';
import { EXIT, EXIT_WORDS, faultExit } from './exit.ts';
import { addExport } from './export.ts';
import { addExportIncidents } from './export-incidents.ts';
import { addExportPostmortems } from './export-postmortems.ts';
import { addGroupCommands } from './group.ts';
import { addImport } from './import.ts';
import { addImportPostmortems } from './import-postmortems.ts';
import { addIncidentCommands } from './incident.ts';
import { addMaintenanceCommands } from './maintenance.ts';
import { addMetricCommands } from './metric.ts';
import { addPostmortemCommands } from './postmortem.ts';
import { addResetPassword } from './reset-password.ts';
import { addRestore } from './restore.ts';
import { addServe } from './serve.ts';
import { addStatus } from './status.ts';
import { addSubscriberCommands } from './subscriber.ts';
import { addTokenCommands } from './token.ts';
import { addUserCommands } from './user.ts';

const program = new Command('candor')
  .description(
    'Keeps a status page, from a terminal or a script. It works on the page that CANDOR_URL (or --url) names, with the ' +
      'token in CANDOR_TOKEN (or in the file that --token-file names); else on the database that DATABASE_URL and ' +
      'DATA_DIR name, like the server does. A token is never an argument: others on the machine could read it.',
  )
  .addHelpText('after', `\n${EXIT_WORDS}`)
  .showHelpAfterError('(--help shows how it is used)')
  .exitOverride();

addStatus(program);
addIncidentCommands(program);
addMaintenanceCommands(program);
addPostmortemCommands(program);
addComponentCommands(program);
addGroupCommands(program);
addMetricCommands(program);
addSubscriberCommands(program);
addApply(program);
addDescribe(program);
addUserCommands(program);
addTokenCommands(program);
addImport(program);
addExport(program);
addExportIncidents(program);
addExportPostmortems(program);
addImportPostmortems(program);
addBackup(program);
addDump(program);
addRestore(program);
addServe(program);
addResetPassword(program);

// Whoever reads may have enough: `candor incident list | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? EXIT.done : EXIT.fault);
});

try {
  await program.parseAsync();
} catch (error) {
  // Commander has said what is wrong by itself; its exit code is 0 for --help.
  process.exitCode =
    error instanceof CommanderError ? (error.exitCode === 0 ? EXIT.done : EXIT.usage) : faultExit(error);
} finally {
  await closeEngine();
}
