import { closeSync, fsync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

// What takes microseconds is done at once, and only the disk is waited for: each wait hands the processor to whatever is
// being drawn meanwhile, and news would come after it.
const flushed = promisify(fsync);

/** Writes a new file and waits until it is on the disk, not only on its way there. */
export async function writeWhole(path: string, bytes: Uint8Array | string): Promise<void> {
  const file = openSync(path, 'w');
  try {
    writeFileSync(file, bytes);
    await flushed(file);
  } finally {
    closeSync(file);
  }
}

/** Puts a file in its place: whoever reads there finds the old one or the new one, never a part. Null: there is none. */
export function putInPlace(from: string | null, to: string): void {
  if (from === null) return rmSync(to, { force: true });
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    mkdirSync(dirname(to), { recursive: true });
    renameSync(from, to);
  }
}

/** Removes a file of a folder if it is there, and the folders above it that are empty then. */
export async function removeFile(folder: string, name: string): Promise<void> {
  await rm(join(folder, name), { force: true });
  for (let above = dirname(name); above !== '.'; above = dirname(above)) {
    try {
      await rmdir(join(folder, above));
    } catch {
      return;
    }
  }
}
