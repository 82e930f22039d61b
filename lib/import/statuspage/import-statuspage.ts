import type { Actor } from '#lib/domain/actor.ts';
import { type Imported, importHistory, type Told } from '#lib/import/import-history.ts';
import { readStatuspageFolder } from './read-folder.ts';

/** Takes over what a Statuspage published, from a folder of its JSON files. See `importHistory`. */
export function importStatuspage(
  actor: Actor,
  folder: string,
  told: Told = () => undefined,
): Promise<Imported> {
  return importHistory(actor, () => readStatuspageFolder(folder, told), told);
}
