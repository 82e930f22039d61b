import { open } from 'node:fs/promises';
import { SQLITE_START } from '#db/engine/check-sqlite.ts';
import { SourceFault } from '#lib/import/source-fault.ts';
import { documentSource } from './document-source.ts';
import { DOCUMENT_START } from './form.ts';
import type { Source } from './source.ts';
import { sqliteSource } from './sqlite-source.ts';

/**
 * A copy that `candor dump` or `candor backup` made; which of the two says its beginning.
 * @throws SourceFault
 */
export async function openSource(path: string): Promise<Source> {
  const start = await startOf(path, Math.max(DOCUMENT_START.length, SQLITE_START.length));
  if (start === null) throw new SourceFault(`${path} is not there, or cannot be read.`);
  if (start.startsWith(DOCUMENT_START)) return documentSource(path);
  if (start.startsWith(SQLITE_START)) return sqliteSource(path);
  throw new SourceFault(`${path} is neither a document of candor dump nor a file of candor backup.`);
}

/** The first bytes of a file, each as one character; null when it cannot be read. */
export async function startOf(path: string, length: number): Promise<string | null> {
  try {
    const file = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
      return buffer.subarray(0, bytesRead).toString('latin1');
    } finally {
      await file.close();
    }
  } catch {
    return null;
  }
}
