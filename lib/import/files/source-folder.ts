import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Instant } from '#lib/domain/instant.ts';
import { instantOf } from '#lib/domain/instant.ts';
import { SourceFault } from '#lib/import/source-fault.ts';

const MEGABYTE = 1024 * 1024;
/** Words that people write, and their settings. */
export const TEXT_MAX = 2 * MEGABYTE;
/** What a program writes of a whole page. */
export const DOCUMENT_MAX = 256 * MEGABYTE;
const FILES_MAX = 50_000;
const DEPTH_MAX = 8;

/** The files below one folder that somebody gave. Nothing outside of it is read, whatever its links point to. */
export interface SourceFolder {
  readonly path: string;
  /** @param name with slashes, below the folder */
  has(name: string): boolean;
  /** @throws SourceFault when it is not there, is no text, or is longer than `max` bytes. */
  text(name: string, max?: number): string;
  /** When the file was last written. */
  writtenAt(name: string): Instant;
  /** The files below a folder of it, in the order of their names, with slashes. Folders that begin with a dot are passed over. */
  list(below: string): string[];
}

/** @throws SourceFault when it is no folder. */
export function openFolder(path: string): SourceFolder {
  const root = folderAt(path);
  const within = (name: string): string | null => {
    const real = realPath(join(root, name));
    return real !== null && (real === root || real.startsWith(root + sep)) ? real : null;
  };
  const fileAt = (name: string): string => {
    const real = within(name);
    if (real === null && realPath(join(root, name)) !== null)
      throw new SourceFault(`${name} is a link to outside of the folder.`);
    if (real === null || !statSync(real).isFile()) throw new SourceFault(`${name} is not a file.`);
    return real;
  };
  return {
    path: root,
    has: (name) => {
      const real = within(name);
      return real !== null && statSync(real).isFile();
    },
    text: (name, max = TEXT_MAX) => textOf(fileAt(name), name, max),
    writtenAt: (name) => instantOf(Math.floor(statSync(fileAt(name)).mtimeMs)),
    list: (below) => {
      const start = join(root, below);
      const found: string[] = [];
      if (realPath(start) === start) collect(start, 0, found);
      return found.map((file) => relative(root, file).split(sep).join('/'));
    },
  };
}

function folderAt(path: string): string {
  const real = realPath(path);
  if (real === null || !statSync(real).isDirectory()) throw new SourceFault(`${path} is not a folder.`);
  return real;
}

function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

/** Links to files are found, links to folders are not followed: they may lead round in a ring. */
function collect(folder: string, depth: number, found: string[]): void {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    const isFolder = lstatSync(path).isDirectory();
    if (isFolder && depth < DEPTH_MAX && !name.startsWith('.')) collect(path, depth + 1, found);
    if (!isFolder) found.push(path);
    if (found.length > FILES_MAX)
      throw new SourceFault(`There are more than ${FILES_MAX.toLocaleString('en')} files in ${folder}.`);
  }
}

/**
 * The text of one file.
 * @param name as messages call it
 * @throws SourceFault when it is no text, or is longer than `max` bytes.
 */
export function textOf(path: string, name: string, max: number): string {
  if (statSync(path).size > max) throw new SourceFault(`${name} is longer than ${max / MEGABYTE} MB.`);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch {
    throw new SourceFault(`${name} is not text in UTF-8.`);
  }
  // PostgreSQL keeps no zero characters, and no reader would see one.
  if (text.includes('\0')) throw new SourceFault(`${name} is not text: there is a zero character in it.`);
  return text;
}
