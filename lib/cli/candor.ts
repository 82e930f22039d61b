import { Command, CommanderError } from 'commander';
import { closeEngine } from '#db/open.ts';
import { addBackup } from './backup.ts';
import { addDump } from './dump.ts';
import { EXIT, faultExit } from './exit.ts';
import { addExport } from './export.ts';
import { addExportIncidents } from './export-incidents.ts';
import { addExportPostmortems } from './export-postmortems.ts';
import { addImport } from './import.ts';
import { addResetPassword } from './reset-password.ts';
import { addRestore } from './restore.ts';
import { addServe } from './serve.ts';

const program = new Command('candor')
  .description('Works on the database that DATABASE_URL and DATA_DIR name, like the server does.')
  .showHelpAfterError()
  .exitOverride();

addBackup(program);
addDump(program);
addExport(program);
addExportIncidents(program);
addExportPostmortems(program);
addImport(program);
addResetPassword(program);
addRestore(program);
addServe(program);

try {
  await program.parseAsync();
} catch (error) {
  // Commander has said what is wrong by itself; its exit code is 0 for --help.
  process.exitCode =
    error instanceof CommanderError ? (error.exitCode === 0 ? EXIT.done : EXIT.usage) : faultExit(error);
} finally {
  await closeEngine();
}
