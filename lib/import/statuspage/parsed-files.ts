import type { z } from 'zod';
import { quoteTweetIds } from '#lib/domain/tweet-id.ts';
import { parseSource } from '#lib/import/source-fields.ts';
import { SourceFault } from '#lib/import/source-fault.ts';
import { type FileName, FILES, type Files } from './source.ts';

/** @throws SourceFault naming the file and the place in it, or that they are not of one page. */
export function parsedFiles(texts: readonly (readonly [FileName, string])[]): Files {
  const files = Object.fromEntries(texts.map(([name, text]) => [name, parsed(name, text)])) as Files;
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
