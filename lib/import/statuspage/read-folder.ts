import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { History } from '#lib/import/history.ts';
import type { Told } from '#lib/import/import-history.ts';
import { SourceFault } from '#lib/import/source-fault.ts';
import { historyOf } from './history.ts';
import { parsedFiles } from './parsed-files.ts';
import { type FileName, FILES } from './source.ts';

/**
 * What those of the four files say that the folder has.
 * @throws SourceFault naming the file, and the place in it, where it is not what a Statuspage publishes.
 */
export function readStatuspageFolder(folder: string, told: Told): History {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new SourceFault(`${folder} is not a folder.`);
  const names = (Object.keys(FILES) as FileName[]).filter((name) => existsSync(join(folder, name)));
  if (names.length === 0)
    throw new SourceFault(
      `${folder} has none of ${Object.keys(FILES).join(', ')}: there is nothing to import.`,
    );
  const texts = names.map((name): [FileName, string] => {
    told(`Reading ${name}`);
    return [name, readFileSync(join(folder, name), 'utf8')];
  });
  return historyOf(parsedFiles(texts));
}
