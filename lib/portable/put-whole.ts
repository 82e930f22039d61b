import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Refusal } from '#lib/errors.ts';
import { newId } from '#lib/id.ts';
import { startOf } from './open-source.ts';

/**
 * Makes a file that only its owner can read, beside its place, and puts it there when it is whole and on the disk. A file
 * that stands there already is replaced only if it is of the same kind.
 * @param start with which files of this kind begin
 * @param make fills the empty file of that path
 * @throws Refusal `conflict` when something else stands there
 */
export async function putWhole(
  path: string,
  start: string,
  make: (draft: string) => Promise<void>,
): Promise<void> {
  const there = await startOf(path, start.length);
  if (there !== null && there !== start && there !== '')
    throw new Refusal('conflict', `${path} is there already and is something else. Nothing was written.`);
  const draft = `${path}.${newId()}.part`;
  try {
    await (await open(draft, 'wx', 0o600)).close();
    await make(draft);
    await synced(draft);
    await rename(draft, path);
    await synced(dirname(path));
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function synced(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
