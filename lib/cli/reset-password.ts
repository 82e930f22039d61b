import type { Command } from 'commander';
import { migrate } from '#db/migrate.ts';
import { resetPassword } from '#lib/verbs/reset-password.ts';

/** `reset-password <email>` */
export function addResetPassword(program: Command): void {
  program
    .command('reset-password <email>')
    .description('Gives somebody of the team a new password, and signs them out everywhere.')
    .action(async (email: string) => {
      await migrate();
      const { name, password } = await resetPassword(
        { kind: 'import', source: 'the command line' },
        { email },
      );
      console.error(`The new password of ${name}, to be changed after signing in:`);
      console.log(password);
    });
}
