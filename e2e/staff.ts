import { expect, type Page } from '@playwright/test';
import type { House } from './house.ts';
import { OWNER } from './owner.ts';

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

  /** Signed in since before the test began. */
  async comesIn() {
    await this.page.context().addCookies(this.house.session());
    await this.page.goto('/admin');
  }

  async signsIn({ email, password }: { readonly email: string; readonly password: string } = OWNER) {
    await this.page.goto('/admin/sign-in');
    if (new URL(this.page.url()).pathname === '/admin') return;
    await this.page.getByLabel('E-mail').fill(email);
    await this.page.getByLabel('Password').fill(password);
    await this.presses('Sign in');
    await expect(this.page).toHaveURL(/\/admin$/);
  }

  async addsComponent(name: string) {
    await this.page.goto('/admin/components');
    await this.opens('Add a component');
    const form = this.page.getByRole('form', { name: 'Add a component' });
    await form.getByLabel('Name', { exact: true }).fill(name);
    await form.getByRole('button', { name: 'Add component' }).click();
    await expect(this.page.getByRole('form', { name: `Status of ${name}` })).toBeVisible();
  }

  /** @param times `YYYY-MM-DDTHH:mm` as the page's zone shows them */
  async schedulesMaintenance(plan: {
    readonly name: string;
    readonly begins: string;
    readonly ends: string;
    readonly components: readonly string[];
    readonly words: string;
  }) {
    await this.page.goto('/admin/maintenance/new');
    const form = this.page.getByRole('form', { name: 'Schedule maintenance' });
    await form.getByLabel('What will be done').fill(plan.name);
    await form.getByLabel('Begins').fill(plan.begins);
    await form.getByLabel('Ends').fill(plan.ends);
    for (const component of plan.components) await form.getByRole('checkbox', { name: component }).check();
    await form.getByLabel('What visitors should know').fill(plan.words);
    await form.getByRole('checkbox', { name: 'Begin by itself' }).check();
    await form.getByRole('checkbox', { name: 'End by itself' }).check();
    await this.presses('Schedule maintenance');
    await expect(this.page.getByRole('heading', { name: plan.name })).toBeVisible();
  }

  /** @returns the path of the incident's own screen */
  async opensIncident(incident: {
    readonly name: string;
    readonly words: string;
    readonly affected: Readonly<Record<string, string>>;
  }): Promise<string> {
    await this.page.goto('/admin/incidents/new');
    const form = this.page.getByRole('form', { name: 'New incident' });
    await form.getByLabel('What is wrong').fill(incident.name);
    await this.affects(incident.affected);
    await form.getByLabel('First words').fill(incident.words);
    await this.presses('Publish');
    await expect(this.page).toHaveURL(/\/admin\/incidents\/[a-z0-9]{12}$/);
    return new URL(this.page.url()).pathname;
  }

  /** @param promise when the next one comes */
  async postsUpdate(incident: string, status: string, words: string, promise = 'No promise') {
    await this.page.goto(incident);
    await this.chooses('Status', status);
    if (status !== 'Resolved') await this.chooses('Next update', promise);
    const box = this.page.getByRole('form', { name: 'New update' }).getByLabel('Update', { exact: true });
    await box.fill(words);
    await this.presses('Publish update');
    // It begins anew when what was in it is published.
    await expect(box).toHaveValue('');
  }

  async publishesPostmortem(incident: string, sections: Readonly<Record<string, string>>) {
    await this.page.goto(`${incident}/postmortem`);
    for (const [section, words] of Object.entries(sections))
      await this.page.getByRole('textbox', { name: section, exact: true }).fill(words);
    await this.presses('Publish');
    await expect(this.page.getByRole('main')).toContainText('Published');
  }

  /** Words that are kept for the next time that something of this kind goes wrong. */
  async keepsTemplate(template: {
    readonly name: string;
    readonly title: string;
    readonly status: string;
    readonly words: string;
    readonly affected: Readonly<Record<string, string>>;
  }) {
    await this.page.goto('/admin/templates/new');
    await this.page.getByLabel('Name', { exact: true }).fill(template.name);
    await this.page.getByLabel('Name of the incident').fill(template.title);
    await this.page.getByLabel('Status', { exact: true }).selectOption(template.status);
    await this.page.getByLabel('Words').fill(template.words);
    await this.affects(template.affected);
    await this.presses('Keep template');
    await expect(this.page.getByRole('listitem').filter({ hasText: template.title })).toContainText(
      template.status,
    );
  }

  /** How many have to approve a postmortem before it is published. */
  async wantsApprovals(rule: 'One approval' | 'Two approvals') {
    await this.page.goto('/admin/settings');
    await this.page.getByLabel('Before one is published').selectOption(rule);
    await this.presses('Save settings');
    await expect(this.page.getByText('Saved. The page shows it now.')).toBeVisible({ timeout: 30_000 });
  }

  /** Ticks components, and says how bad it is with each. */
  async affects(affected: Readonly<Record<string, string>>) {
    for (const [component, status] of Object.entries(affected)) {
      await this.page.getByRole('checkbox', { name: component }).check();
      await this.chooses(`Status of ${component}`, status);
    }
  }

  /** Somebody is told from here on, or asked first whether they want to be. */
  async addsSubscriber(address: string, how: 'Ask them first' | 'Without asking') {
    await this.page.goto('/admin/subscribers/new');
    await this.page.getByLabel('Address', { exact: true }).fill(address);
    await this.page.getByRole('radio', { name: how }).check();
    await this.presses('Add this subscriber');
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(address);
  }

  async importsSubscribers(list: string, how: 'Ask them first' | 'Without asking') {
    await this.page.goto('/admin/subscribers/import');
    await this.page.getByLabel('Or a list, pasted').fill(list);
    await this.page.getByRole('radio', { name: how }).check();
    await this.presses('Import');
  }

  async pausesAllMessages() {
    await this.page.goto('/admin');
    await this.opens('Pause all messages …');
    await this.presses('Pause all messages');
    await expect(this.banner).toBeVisible();
  }

  /** What stands on every screen while messages are paused. */
  get banner() {
    return this.page.getByRole('complementary', { name: 'Messages are paused' });
  }

  /** One of a few choices side by side. */
  async chooses(question: string, answer: string) {
    await this.page
      .getByRole('group', { name: question, exact: true })
      .getByRole('radio', { name: answer, exact: true })
      .check();
  }

  /** Unfolds what is folded away, unless it is open already. */
  async opens(fold: string) {
    const details = this.page.locator('details').filter({ has: this.page.getByText(fold, { exact: true }) });
    if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
  }

  async presses(button: string) {
    await this.page.getByRole('button', { name: button, exact: true }).click();
  }
}
