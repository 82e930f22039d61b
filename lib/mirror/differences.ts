import { type Entry, fileOf } from '#lib/front/manifest.mjs';

type Documents = Readonly<Record<string, Entry>>;

export interface Differences {
  /** Paths to be copied, in the order in which readers need them. */
  readonly changed: readonly string[];
  /** Files that are there and belong to no document here, by the path of the document that they were. */
  readonly gone: ReadonlyMap<string, string>;
}

const isBuilt = (path: string) => path.startsWith('/_next/');

/** What pages need before the pages, then what changed last, the home page after all it leads to. */
export function differences(here: Documents, there: Documents): Differences {
  const rank = (path: string) => (isBuilt(path) ? 0 : path === '/' ? 2 : 1);
  const changed = Object.keys(here)
    .filter((path) => here[path]!.etag !== there[path]?.etag || here[path]!.type !== there[path].type)
    .sort((a, b) => rank(a) - rank(b) || here[b]!.edition - here[a]!.edition);
  const files = new Set(Object.entries(here).map(([path, { type }]) => fileOf(path, type)));
  const gone = Object.entries(there)
    .map(([path, { type }]) => [path, fileOf(path, type)] as const)
    .filter(([, file]) => !files.has(file));
  return { changed, gone: new Map(gone) };
}
