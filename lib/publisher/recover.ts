import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Entry, etagOf, fileOf, type Manifest, readManifest } from '#lib/front/manifest.mjs';
import { SECOND } from '#lib/domain/instant.ts';
import { now } from '#lib/clock.ts';
import { log } from '#lib/log.ts';

/** A document that belongs to the site, and what it is when nobody wrote that down. */
export interface Known {
  readonly path: string;
  readonly type: string;
}

/**
 * What lies in the folder. Where the manifest cannot be read, the documents that are there go on being served: they are
 * noted as they are, and all are rendered again.
 */
export async function manifestOf(folder: string, known: () => Promise<readonly Known[]>): Promise<Manifest> {
  try {
    const found = readManifest(folder);
    if (found) return found;
  } catch (error) {
    log.error({ err: error, folder }, 'the manifest of the published site cannot be read; it is made anew');
  }
  const documents: Record<string, Entry> = {};
  for (const { path, type } of await known()) {
    if (type === '') continue;
    const body = await readFile(join(folder, fileOf(path, type))).catch(() => null);
    if (body)
      documents[path] = {
        ...{ type, etag: etagOf(body), length: body.length, revision: 0, edition: 0, build: '' },
        stale: true,
      };
  }
  // Counted on from a number that no earlier manifest of this folder can have reached.
  return { format: 1, revision: 0, edition: Math.floor(now() / SECOND), at: '', documents };
}
