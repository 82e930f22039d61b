import { test as base, expect, type Page } from '@playwright/test';
import { type House, openHouse } from './house.ts';
import { bringPublishedExample } from './example-world.ts';
import { Staff } from './staff.ts';
import { Visitor } from './visitor.ts';

export { expect };

interface Options {
  /** What time it is when the test begins. */
  readonly beginsAt: string;
  /** `empty`: nobody has been here. `example`: the page of `npm run demo`. */
  readonly world: 'empty' | 'example';
}

interface People {
  readonly house: House;
  readonly staff: Staff;
  readonly visitor: Visitor;
  /** Hears what the console of a page complains of; any complaint fails the test. */
  readonly watch: (page: Page) => Page;
}

/** Each test has a house of its own: server, database, clock. So no test can see what another did. */
export const test = base.extend<Options & People>({
  beginsAt: ['2025-03-17T09:00:00Z', { option: true }],
  world: ['empty', { option: true }],
  house: async ({ beginsAt, world }, use) => {
    const house = await openHouse(beginsAt, world === 'example' ? bringPublishedExample : undefined);
    await use(house);
    await house.close();
    expect(house.faults(), 'the server logged no fault').toEqual([]);
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
  staff: async ({ browser, house, watch, javaScriptEnabled }, use) => {
    const context = await browser.newContext({ baseURL: house.url, javaScriptEnabled });
    await use(new Staff(watch(await context.newPage()), house));
    await context.close();
  },
  visitor: async ({ browser, house, watch, javaScriptEnabled }, use) => {
    const context = await browser.newContext({ baseURL: house.url, javaScriptEnabled });
    await use(new Visitor(watch(await context.newPage()), house));
    await context.close();
  },
});
