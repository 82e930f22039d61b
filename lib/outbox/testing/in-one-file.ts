import { rmSync } from 'node:fs';
import { build } from 'esbuild';
import { newId } from '#lib/id.ts';

export interface Program {
  readonly path: string;
  remove(): void;
}

/** A program that starts three times as fast, for tests that start it a hundred times. @param source its path in the project */
export async function inOneFile(source: string): Promise<Program> {
  // Where it lies it finds the packages.
  const path = `node_modules/.cache/candor-tests/${newId()}.mjs`;
  const what = { bundle: true, platform: 'node', format: 'esm', packages: 'external' } as const;
  await build({ ...what, entryPoints: [source], outfile: path });
  return { path, remove: () => rmSync(path, { force: true }) };
}
