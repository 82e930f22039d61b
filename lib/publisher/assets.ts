import type { Manifest } from '#lib/front/manifest.mjs';

export const BUILT = '/_next/static/';

/**
 * Built files that no document needs any more. Those of the build before stay: a copy of an old page may lie in
 * somebody's cache.
 * @param isUnfinished whether documents of an older build may still be there
 */
export function staleAssets({ documents }: Manifest, build: string, isUnfinished: boolean): string[] {
  if (isUnfinished) return [];
  const assets = Object.entries(documents).filter(
    ([path, entry]) => path.startsWith(BUILT) && entry.build !== build,
  );
  const latest = Math.max(...assets.map(([, entry]) => entry.edition));
  const former = assets.find(([, entry]) => entry.edition === latest)?.[1].build;
  return assets.filter(([, entry]) => entry.build !== former).map(([path]) => path);
}
