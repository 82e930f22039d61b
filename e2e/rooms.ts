import type { Page } from '@playwright/test';

/** A page of each kind: its path with ids, days and years taken out, and one address of that kind. */
export type Rooms = ReadonlyMap<string, string>;

/** Follows every link from `start` and stays within `within`; of each kind of page the first one found. */
export async function roomsFrom(page: Page, start: string, within: RegExp): Promise<Rooms> {
  const rooms = new Map([[kindOf(start), start]]);
  for (const path of rooms.values()) {
    await page.goto(path);
    const links = await page
      .locator('a[href^="/"]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    for (const link of links.map((href) => href.replace(/#.*/, '')))
      if (within.test(link) && !rooms.has(kindOf(link))) rooms.set(kindOf(link), link);
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
