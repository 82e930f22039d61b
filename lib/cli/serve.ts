import { resolve } from 'node:path';
import type { Command } from 'commander';
import { runFront } from '#lib/front/run.mjs';
import { EXIT } from './exit.ts';

/** `serve <folder>` */
export function addServe(program: Command): void {
  program
    .command('serve <folder>')
    .description('Serves an exported or copied site as it is, with neither database nor app, on PORT.')
    .action(async (folder: string) => {
      try {
        await runFront({ folder: resolve(folder) });
      } catch (error) {
        console.error(error instanceof Error ? error.message : error);
        process.exitCode = EXIT.usage;
      }
    });
}
