import { statSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST, readManifest } from '#lib/front/manifest.mjs';
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
export async function publishedAfter(
  house: House,
  revision: number,
): Promise<{ revision: number; at: number }> {
  const path = join(house.site, MANIFEST);
  let looked = 0;
  for (const end = wall() + 30_000; wall() < end;) {
    const { mtimeMs } = statSync(path);
    if (mtimeMs !== looked) {
      looked = mtimeMs;
      const found = revisionOf(house);
      if (found > revision) return { revision: found, at: mtimeMs };
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`Nothing newer than revision ${revision} was published within 30 s.`);
}

/** Waits until documents show an event. @returns the wall time of the manifest that says so */
export async function shownBy(house: House, paths: readonly string[], revision: number): Promise<number> {
  const path = join(house.site, MANIFEST);
  for (const end = wall() + 30_000; wall() < end;) {
    const { mtimeMs } = statSync(path);
    const documents = readManifest(house.site)?.documents ?? {};
    if (paths.every((one) => (documents[one]?.revision ?? 0) >= revision)) return mtimeMs;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`Revision ${revision} is not shown by ${paths.join(', ')} within 30 s.`);
}
