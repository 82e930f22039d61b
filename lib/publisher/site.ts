import { rmSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CODINGS, type Entry, etagOf, fileOf, MANIFEST, type Manifest } from '#lib/front/manifest.mjs';
import { compress, type Effort } from './compress.ts';
import { putInPlace, removeFile, writeWhole } from './whole-file.ts';

/** Where documents lie until they are put in place; nothing of it is published. */
export const STAGING = '.staging';

/** A document as the app renders it now. */
export interface Rendered {
  readonly path: string;
  readonly type: string;
  readonly body: Uint8Array;
  /** It shows at least this event. */
  readonly revision: number;
  readonly build: string;
}

/** A rendered document that lies ready on the disk, to be put in place; `files` is null when it is there already. */
export interface Staged {
  readonly path: string;
  readonly entry: Omit<Entry, 'edition'>;
  readonly files: ReadonlyMap<string, string | null> | null;
}

export interface Edition {
  readonly revision: number;
  /** ISO 8601 */
  readonly at: string;
  /** The id of the page. */
  readonly page: string;
  readonly documents: readonly Staged[];
  readonly removed: readonly string[];
  /** Which documents something changed that is not rendered yet. */
  readonly isStale: (path: string) => boolean;
}

/** What an edition changed, for whoever keeps a copy of the site elsewhere. Files are relative to the folder. */
export interface Changes {
  readonly manifest: Manifest;
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

export interface Site {
  readonly folder: string;
  readonly manifest: Manifest;
  /** Compresses and writes a document beside the site. Nobody sees it yet. */
  stage(document: Rendered, effort: Effort): Promise<Staged>;
  /** Takes away what will not be put in place. */
  discard(staged: Staged): void;
  /** Puts staged documents in place, then the manifest that names them. When it throws, the former manifest holds. */
  publish(edition: Edition): Promise<Changes>;
}

/** @param manifest of what lies in the folder already */
export async function openSite(folder: string, manifest: Manifest): Promise<Site> {
  // What an earlier process had not put in place is nothing.
  await rm(join(folder, STAGING), { recursive: true, force: true });
  await mkdir(join(folder, STAGING), { recursive: true });
  // Only of what this process wrote itself it is sure that the files are what the manifest says: the one before may
  // have ended between files and manifest.
  const sure = new Set<string>();
  let current = manifest;
  let count = 0;

  async function stageFile(bytes: Uint8Array | string): Promise<string> {
    const file = join(folder, STAGING, String((count += 1)));
    await writeWhole(file, bytes);
    return file;
  }

  return {
    folder,
    get manifest() {
      return current;
    },

    async stage({ path, type, body, revision, build }, effort) {
      const etag = etagOf(body);
      const entry = { type, etag, length: body.length, revision, build };
      const before = current.documents[path];
      if (sure.has(path) && before?.etag === etag && before.type === type)
        return { path, entry, files: null };
      const name = fileOf(path, type);
      const small = await compress(body, type, effort);
      const forms: [string, Uint8Array | null][] = [
        // Compressed forms first: a web server that prefers them must not find old ones beside a new document for long.
        ...(['br', 'gzip'] as const).map((one): [string, Uint8Array | null] => [
          name + CODINGS[one],
          small[one],
        ]),
        [name, body],
      ];
      const files = forms.map(async ([file, bytes]) => [file, bytes && (await stageFile(bytes))] as const);
      return { path, entry, files: new Map(await Promise.all(files)) };
    },

    discard({ files }) {
      for (const staged of files?.values() ?? []) if (staged) rmSync(staged, { force: true });
    },

    async publish({ revision, at, page, documents, removed, isStale }) {
      const edition = current.edition + 1;
      const entries = { ...current.documents };
      const changed: string[] = [];
      for (const { path } of documents) sure.delete(path);
      for (const { path, entry, files } of documents) {
        const before = entries[path];
        const same = before?.etag === entry.etag && before.type === entry.type;
        entries[path] = { ...entry, edition: same ? before.edition : edition };
        for (const [name, staged] of files ?? []) {
          putInPlace(staged, join(folder, name));
          changed.push(name);
        }
      }
      for (const path of removed) delete entries[path];
      for (const [path, { stale, ...entry }] of Object.entries(entries))
        if (Boolean(stale) !== isStale(path)) entries[path] = stale ? entry : { ...entry, stale: true };

      const next: Manifest = { format: 1, page, revision, edition, at, documents: entries };
      putInPlace(await stageFile(JSON.stringify(next)), join(folder, MANIFEST));
      const gone = removed.flatMap((path) => filesOf(path, current.documents[path]));
      current = next;
      for (const { path } of documents) sure.add(path);
      // Nobody is told of them any more; should one remain, it is only waste.
      for (const name of gone) await removeFile(folder, name);
      return { manifest: next, changed, removed: gone };
    },
  };
}

function filesOf(path: string, entry: Entry | undefined): string[] {
  if (!entry) return [];
  const name = fileOf(path, entry.type);
  return [name, ...Object.values(CODINGS).map((ending) => name + ending)];
}
