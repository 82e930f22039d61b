import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { quoteTweetIds } from '#lib/domain/tweet-id.ts';
import type { History } from '#lib/import/history.ts';
import type { Told } from '#lib/import/import-history.ts';
import { parseSource } from '#lib/import/source-fields.ts';
import { SourceFault } from '#lib/import/source-fault.ts';
import { historyOf } from './history.ts';
import { type FileName, FILES, type Files } from './source.ts';

/**
 * What those of the four files say that the folder has.
 * @throws SourceFault naming the file, and the place in it, where it is not what a Statuspage publishes.
 */
export function readStatuspageFolder(folder: string, told: Told): History {
  return historyOf(readFolder(folder, told));
}

function readFolder(folder: string, told: Told): Files {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new SourceFault(`${folder} is not a folder.`);
  const names = (Object.keys(FILES) as FileName[]).filter((name) => existsSync(join(folder, name)));
  if (names.length === 0)
    throw new SourceFault(
      `${folder} has none of ${Object.keys(FILES).join(', ')}: there is nothing to import.`,
    );
  const files = Object.fromEntries(
    names.map((name) => {
      told(`Reading ${name}`);
      return [name, parsed(name, readFileSync(join(folder, name), 'utf8'))];
    }),
  ) as Files;
  mustBeOfOnePage(files);
  return files;
}

function parsed(name: FileName, text: string): unknown {
  let json: unknown;
  try {
    // A byte order mark is no JSON, but some tools write one.
    json = JSON.parse(quoteTweetIds(text.replace(/^\uFEFF/, '')));
  } catch (error) {
    throw new SourceFault(`${name} is not JSON: ${(error as Error).message}`);
  }
  return parseSource(FILES[name] as z.ZodType, json, `${name} is not what a Statuspage publishes`);
}

function mustBeOfOnePage(files: Files): void {
  const pages = Object.entries(files).flatMap(([name, { page }]) => (page ? [{ name, page }] : []));
  const [first] = pages;
  const other = pages.find(({ page }) => page.id !== first?.page.id);
  if (first && other)
    throw new SourceFault(
      `${first.name} is of the page ${first.page.name}, ${other.name} of the page ${other.page.name}: import them one after the other.`,
    );
}
