import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { migrate } from '#db/migrate.ts';
import { exportSite } from '#lib/export/export-site.ts';
import { withRenderingApp } from '#lib/export/rendering-app.ts';
import { MANIFEST } from '#lib/front/manifest.mjs';
import { appAt } from '#lib/publisher/app.ts';
import { buildId } from '#lib/publisher/build-id.ts';
import { ensureBuilt } from '#lib/run/build.mjs';
import { EXIT } from './exit.ts';

/** `export <folder>` */
export function addExport(program: Command): void {
  program
    .command('export <folder>')
    .description('Writes the complete public site as plain files, which any web server can serve.')
    .action(async (given: string) => {
      const folder = resolve(given);
      if (!isOurs(folder)) {
        console.error(`${folder} is not empty, and holds no site of ours. Nothing was written.`);
        process.exitCode = EXIT.usage;
        return;
      }
      await ensureBuilt();
      await migrate();
      mkdirSync(folder, { recursive: true });
      const exported = await withRenderingApp((port) =>
        exportSite({ folder, ask: appAt(port), build: buildId(), onStep: showStep }),
      );
      if (exported === null) {
        console.error('There is no page yet: start Candor and set it up. Nothing was written.');
        process.exitCode = EXIT.usage;
        return;
      }
      const { documents, failing } = exported;
      console.log(`${documents} documents in ${folder}`);
      if (failing === 0) return;
      console.error(`${failing} could not be rendered and are missing or old: the lines above name them.`);
      process.exitCode = EXIT.fault;
    });
}

function isOurs(folder: string): boolean {
  return !existsSync(folder) || readdirSync(folder).length === 0 || existsSync(join(folder, MANIFEST));
}

/** For whoever waits at a terminal: ten thousand pages take a minute or two. */
function showStep(written: number, waiting: number): void {
  if (process.stderr.isTTY)
    process.stderr.write(`\r${written} written, ${waiting} to go \x1b[K${waiting ? '' : '\n'}`);
}
