import type { Page } from '@playwright/test';

/** A page of each kind: its path with ids, days and years taken out, and one address of that kind. */
export type Rooms = ReadonlyMap<string, string>;

/**
 * Follows every link from `starts` and stays within `within`; of each kind of page the first one found.
 * @param look what is done on each, where it stands
 */
export async function roomsFrom(
  page: Page,
  starts: readonly string[],
  within: RegExp,
  look: (kind: string, path: string) => Promise<void> = async () => undefined,
): Promise<Rooms> {
  const rooms = new Map(starts.map((path) => [kindOf(path), path]));
  for (const [kind, path] of rooms) {
    await page.goto(path);
    const links = await page
      .locator('a[href^="/"]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    for (const link of links.map((href) => href.replace(/#.*/, '')))
      if (within.test(link) && !rooms.has(kindOf(link))) rooms.set(kindOf(link), link);
    await look(kind, path);
  }
  return rooms;
}

export const PUBLIC = /^\/(?!admin|_next|api)[^.]*$/;
/** No files: those are not looked at but saved. */
export const STAFF = /^\/admin[^.]*$/;

function kindOf(path: string): string {
  return path
    .replace(/\?.*/, '?')
    .replace(/\/\d{4}(-\d\d){0,2}(?=\/|$)/g, '/DATE')
    .replace(/\/[a-z0-9]{12}(?=\/|$)/g, '/ID')
    .replace(/\/\d+(?=\/|$)/g, '/N');
}
