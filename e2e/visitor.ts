import { expect, type Page } from '@playwright/test';
import type { House } from './house.ts';

/** Somebody who comes to know what is wrong. */
export class Visitor {
  constructor(
    readonly page: Page,
    readonly house: House,
  ) {}

  /** Opens a public page. @returns what a reader sees in it */
  async reads(path: string) {
    await this.house.settled();
    const answer = await this.page.goto(path);
    expect(answer?.status(), `${path} is there`).toBe(200);
    return this.page.getByRole('main');
  }

  /** Comes back until the page says it: for what happens by itself. */
  async sees(path: string, words: string) {
    await expect(async () => {
      await expect(await this.reads(path)).toContainText(words, { timeout: 500 });
    }).toPass();
  }

  async follows(link: string | RegExp) {
    await this.page.getByRole('main').getByRole('link', { name: link }).first().click();
  }
}
