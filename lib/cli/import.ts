import type { Command } from 'commander';
import { Refusal } from '#lib/errors.ts';

/** `import statuspage <folder>` */
export function addImport(program: Command): void {
  program
    .command('import')
    .description('Takes over the history of another status page.')
    .command('statuspage <folder>')
    .description('Reads the JSON files that a Statuspage publishes.')
    .action(() => {
      throw new Refusal('unavailable', 'Not built yet.');
    });
}
