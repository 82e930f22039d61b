import { expect, type Page } from '@playwright/test';
import type { House } from './house.ts';

export const OWNER = {
  name: 'Grace Hopper',
  email: 'grace@example.com',
  password: 'a moth in relay seventy',
} as const;

/** Somebody on call. */
export class Staff {
  constructor(
    readonly page: Page,
    readonly house: House,
  ) {}

  /** The first visit: with the code from the log they own the page, and are signed in. */
  async setsUp(page: { readonly name: string; readonly timeZone?: string } = { name: 'Heraldo' }) {
    await this.page.goto('/admin');
    await this.page.getByLabel('Set-up code').fill(this.house.setupCode());
    await this.page.getByLabel('Name', { exact: true }).fill(page.name);
    if (page.timeZone) await this.page.getByLabel('Time zone').selectOption(page.timeZone);
    await this.page.getByLabel('Your name').fill(OWNER.name);
    await this.page.getByLabel('E-mail').fill(OWNER.email);
    await this.page.getByLabel('Password').fill(OWNER.password);
    await this.presses('Set up the page');
    await expect(this.page).toHaveURL(/\/admin$/);
  }

  async signsIn({ email, password }: { readonly email: string; readonly password: string } = OWNER) {
    await this.page.goto('/admin/sign-in');
    await this.page.getByLabel('E-mail').fill(email);
    await this.page.getByLabel('Password').fill(password);
    await this.presses('Sign in');
    await expect(this.page).toHaveURL(/\/admin$/);
  }

  async presses(button: string) {
    await this.page.getByRole('button', { name: button, exact: true }).click();
  }
}
