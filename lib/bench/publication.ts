import { statSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST, type Manifest, readManifest } from '#lib/front/manifest.mjs';
import { type House } from './house.ts';
import { finished, TSX } from './running.ts';
import { wall } from './wall.ts';

export interface Commit {
  readonly id: number;
  /** Wall time at which its transaction began. */
  readonly at: number;
  readonly type: string;
}

/** The events after a revision, read from the database of the house. */
export async function commitsAfter(house: House, revision: number): Promise<Commit[]> {
  const environment = { DATA_DIR: house.data, DATABASE_URL: '', LOG_LEVEL: 'warn' };
  return JSON.parse(
    await finished(process.execPath, [TSX, 'lib/bench/commits.ts', String(revision)], { environment }),
  ) as Commit[];
}

export const revisionOf = (house: House) => readManifest(house.site)?.revision ?? 0;

/** Waits until the site has gone past a revision. @returns the new one, and the wall time of the manifest that says it */
export function publishedAfter(
  house: House,
  revision: number,
): Promise<{ readonly revision: number; readonly at: number }> {
  return whenManifest(house, `something newer than revision ${revision}`, (manifest, at) =>
    manifest.revision > revision ? { revision: manifest.revision, at } : null,
  );
}

/** Waits until documents show an event. @returns the wall time of the manifest that says so */
export function shownBy(house: House, paths: readonly string[], revision: number): Promise<number> {
  return whenManifest(house, `revision ${revision} in ${paths.join(', ')}`, ({ documents }, at) =>
    paths.every((path) => (documents[path]?.revision ?? 0) >= revision) ? at : null,
  );
}

/** Looks at each manifest until one says what is wanted. @throws Error after half a minute */
async function whenManifest<T>(
  house: House,
  what: string,
  find: (manifest: Manifest, at: number) => T | null,
): Promise<T> {
  const path = join(house.site, MANIFEST);
  let looked = 0;
  for (const end = wall() + 30_000; wall() < end;) {
    const { mtimeMs } = statSync(path);
    if (mtimeMs !== looked) {
      looked = mtimeMs;
      const manifest = readManifest(house.site);
      const found = manifest && find(manifest, mtimeMs);
      if (found !== null) return found;
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`The site did not show ${what} within 30 s.`);
}
