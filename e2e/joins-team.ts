import { expect, type Page } from '@playwright/test';
import type { House } from './house.ts';
import { Staff } from './staff.ts';

/** Somebody is invited by who is signed in, and joins in a browser of their own. Their address is made of their name. */
export async function joinsTeam(name: string, by: Staff, page: Page, house: House): Promise<Staff> {
  await by.page.goto('/admin/team');
  await by.page.getByLabel('Who it is for').fill(name);
  await by.presses('Make a link');
  await page.goto(await by.page.getByLabel('The link').inputValue());
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('E-mail').fill(`${name.toLowerCase().replaceAll(' ', '.')}@example.com`);
  await page.getByLabel('Password').fill('a password of some length');
  await page.getByRole('button', { name: 'Join the team' }).click();
  await expect(page).toHaveURL(/\/admin$/);
  return new Staff(page, house);
}
