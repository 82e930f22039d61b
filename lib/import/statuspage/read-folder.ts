import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { quoteTweetIds } from '#lib/domain/tweet-id.ts';
import { SourceFault } from '#lib/import/source-fault.ts';
import { type FileName, FILES, type Files } from './source.ts';

/**
 * Those of the four files that the folder has.
 * @throws SourceFault naming the file, and the place in it, where it is not what a Statuspage publishes.
 */
export function readFolder(folder: string, told: (line: string) => void): Files {
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

export function parsed(name: FileName, text: string): unknown {
  let json: unknown;
  try {
    // A byte order mark is no JSON, but some tools write one.
    json = JSON.parse(quoteTweetIds(text.replace(/^\uFEFF/, '')));
  } catch (error) {
    throw new SourceFault(`${name} is not JSON: ${(error as Error).message}`);
  }
  const result = (FILES[name] as z.ZodType).safeParse(json);
  if (result.success) return result.data;
  const { path, message } = result.error.issues[0]!;
  const more = result.error.issues.length - 1;
  const others = more > 0 ? ` (and ${more} more)` : '';
  throw new SourceFault(
    `${name} is not what a Statuspage publishes: ${placeOf(path) || 'the whole'}: ${message}${others}`,
  );
}

/** `incidents[3].incident_updates[0].created_at` */
function placeOf(path: readonly PropertyKey[]): string {
  return path
    .map((step, n) => (typeof step === 'number' ? `[${step}]` : `${n > 0 ? '.' : ''}${String(step)}`))
    .join('');
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
