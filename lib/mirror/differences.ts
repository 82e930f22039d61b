import { type Entry, fileOf } from '#lib/front/manifest.mjs';

type Documents = Readonly<Record<string, Entry>>;

export interface Differences {
  /** Paths to be copied, in the order in which readers need them. */
  readonly changed: readonly string[];
  /** Files that are there and belong to no document here, by the path of the document that they were. */
  readonly gone: ReadonlyMap<string, string>;
}

/** Which wave a document comes in: what pages need before the pages, the home page after all it leads to. */
export const waveOf = (path: string) => (path.startsWith('/_next/') ? 0 : path === '/' ? 2 : 1);

/** Within a wave, what changed last comes first. */
export function differences(here: Documents, there: Documents): Differences {
  const changed = Object.keys(here)
    .filter((path) => here[path]!.etag !== there[path]?.etag || here[path]!.type !== there[path].type)
    .sort((a, b) => waveOf(a) - waveOf(b) || here[b]!.edition - here[a]!.edition);
  const files = new Set(Object.entries(here).map(([path, { type }]) => fileOf(path, type)));
  const gone = Object.entries(there)
    .map(([path, { type }]) => [path, fileOf(path, type)] as const)
    .filter(([, file]) => !files.has(file));
  return { changed, gone: new Map(gone) };
}
