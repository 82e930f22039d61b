import { test as base, type BrowserContext, expect, type Page } from '@playwright/test';
import { type House, openHouse } from './house.ts';
import { SharedHouses } from './shared-houses.ts';
import { Staff } from './staff.ts';
import { Visitor } from './visitor.ts';
import { WORLDS } from './worlds.ts';

export { expect };

interface Options {
  /** What time it is when the test begins. */
  readonly beginsAt: string;
  readonly world: keyof typeof WORLDS;
  /** What the operator has set besides. */
  readonly settings: Readonly<Record<string, string>>;
  /**
   * Whether the test may come into a house where others were before. For those that only read, or leave nothing that a
   * later one would stumble over; they move no clock. Most of what a test costs is a server that starts.
   */
  readonly shared: boolean;
}

interface People {
  readonly house: House;
  readonly staff: Staff;
  readonly visitor: Visitor;
  /** Hears what the console of a page complains of; any complaint fails the test. */
  readonly watch: (page: Page) => Page;
  /** Opens a browser for one person more. */
  readonly enters: () => Promise<Page>;
}

/** A house is a server with a database and a clock. Each test has its own, unless it says that it may share one. */
export const test = base.extend<Options & People, { readonly sharedHouses: SharedHouses }>({
  beginsAt: ['2025-03-17T09:00:00Z', { option: true }],
  world: ['begun', { option: true }],
  settings: [{}, { option: true }],
  shared: [false, { option: true }],
  sharedHouses: [
    async ({}, use) => {
      const houses = new SharedHouses();
      await use(houses);
      await houses.close();
    },
    { scope: 'worker' },
  ],
  house: async ({ beginsAt, world, settings, shared, sharedHouses }, use) => {
    const open = () => openHouse(beginsAt, WORLDS[world], settings);
    const house = await (shared
      ? sharedHouses.at(JSON.stringify([world, beginsAt, settings]), open)
      : open());
    const before = house.faults().length;
    await use(house);
    if (!shared) await house.close();
    expect(house.faults().slice(before), 'the server logged no fault').toEqual([]);
  },
  watch: async ({}, use) => {
    const complaints: string[] = [];
    await use((page) => {
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('console', (message) => {
        if (/content security policy|hydrat|react/i.test(message.text()) && message.type() === 'error')
          complaints.push(`${page.url()}: ${message.text()}`);
      });
      return page;
    });
    expect(complaints, 'the browser had nothing to complain of').toEqual([]);
  },
  enters: async ({ browser, house, watch, javaScriptEnabled }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext({ baseURL: house.url, javaScriptEnabled });
      contexts.push(context);
      return watch(await context.newPage());
    });
    for (const context of contexts) await context.close();
  },
  staff: async ({ enters, house }, use) => use(new Staff(await enters(), house)),
  visitor: async ({ enters, house }, use) => use(new Visitor(await enters(), house)),
});
