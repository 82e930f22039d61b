import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheControl } from '#lib/front/cache-control.mjs';
import { type Entry, etagOf, fileOf, MANIFEST, type Manifest, readManifest } from '#lib/front/manifest.mjs';
import { HEARTBEAT } from '#lib/publisher/heartbeat.ts';
import type { Bucket } from './bucket.ts';
import { differences, waveOf } from './differences.ts';

/** Documents copied before it is looked what is newest: so that news does not wait behind a first copy of everything. */
const BATCH = 200;
const AT_ONCE = 8;

export interface Copied {
  /** The edition that is there now, as far as it is. */
  readonly edition: number;
  readonly revision: number;
  /** Documents that are still different. */
  readonly waiting: number;
}

export interface Mirror {
  /**
   * Brings the copy closer to the published site. Rejects when the bucket does not take it; what is there by then is
   * not copied again.
   * @returns null when nothing was published yet
   */
  copy(): Promise<Copied | null>;
}

/**
 * Keeps a copy of the published site in a bucket: the same files, without the compressed forms. The manifest there says
 * what is there. It is written last, after the removals too, so whoever ends in the middle finds the rest at the next start.
 */
export function newMirror({ folder, bucket }: { folder: string; bucket: Bucket }): Mirror {
  /** What is there, by path: what its manifest said at first, then kept up with each object. */
  let there: Record<string, Entry> | undefined;
  /** Whether its manifest says all of that. */
  let isNoted = true;

  /** Its file may be of a newer edition than the manifest already, or gone by now. */
  async function copyOne(path: string, entry: Entry, known: Record<string, Entry>): Promise<void> {
    const name = fileOf(path, entry.type);
    const body = await readFile(join(folder, name)).catch(() => null);
    if (!body) return;
    await bucket.put(name, { body, type: entry.type, cacheControl: cacheControl(path, entry.type) });
    known[path] = { ...entry, etag: etagOf(body), length: body.length };
    // The heartbeat comes every half a minute, and says itself how old it is.
    if (path !== HEARTBEAT) isNoted = false;
  }

  return {
    async copy() {
      const here = readManifest(folder);
      if (!here) return null;
      const known = (there ??= await documentsIn(bucket));
      const { changed, gone } = differences(here.documents, known);
      const batch = changed.slice(0, BATCH);
      for (const wave of [0, 1, 2])
        await several(
          batch.filter((path) => waveOf(path) === wave),
          (path) => copyOne(path, here.documents[path]!, known),
        );
      await several([...gone], async ([path, file]) => {
        await bucket.remove(file);
        // Under the same path there may be another file by now, a page where a picture was.
        if (known[path] && fileOf(path, known[path].type) === file) delete known[path];
        isNoted = false;
      });
      if (!isNoted) {
        const body = JSON.stringify({ ...here, documents: known } satisfies Manifest);
        await bucket.put(MANIFEST, {
          body,
          type: 'application/json; charset=utf-8',
          cacheControl: 'no-cache',
        });
        isNoted = true;
      }
      const { edition, revision } = here;
      return { edition, revision, waiting: changed.length - batch.length };
    },
  };
}

async function documentsIn(bucket: Bucket): Promise<Record<string, Entry>> {
  const text = await bucket.read(MANIFEST);
  try {
    const found = JSON.parse(text ?? '{}') as Partial<Manifest>;
    return found.format === 1 && found.documents ? { ...found.documents } : {};
  } catch {
    return {};
  }
}

/** Several at once, begun in their order. After a failure none is begun any more, and it is thrown when those under way have ended. */
async function several<T>(list: readonly T[], act: (one: T) => Promise<void>): Promise<void> {
  const rest = list.values();
  let failure: { readonly error: unknown } | undefined;
  const work = async () => {
    for (const one of rest) {
      if (failure) return;
      await act(one).catch((error: unknown) => (failure ??= { error }));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  if (failure) throw failure.error;
}
