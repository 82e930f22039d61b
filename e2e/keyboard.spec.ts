import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

test.setTimeout(180_000);

/**
 * Somebody who has only a keyboard. Counts what they press and what they have to decide, and how long that takes by the
 * keystroke-level model (Card, Moran, Newell 1980): an average typist needs 0.28 s a key, and 1.35 s to make up their mind.
 */
class Hands {
  presses = 0;
  decisions = 0;
  constructor(private readonly page: Page) {}

  get seconds(): number {
    return this.presses * 0.28 + this.decisions * 1.35;
  }
  /** What they make up their mind about; then they only press what it takes. */
  decides(_about: string): this {
    this.decisions += 1;
    return this;
  }
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      this.presses += key.split('+').length;
      await this.page.keyboard.press(key);
    }
  }
  async type(text: string): Promise<void> {
    this.presses += text.length;
    await this.page.keyboard.type(text);
  }
}

/** The form helps once its search is there: sooner than anybody has read the first line. */
const formHelps = async (page: Page) => {
  await expect(page.getByLabel('What is wrong')).toBeFocused();
  await page.getByLabel('Find a component').waitFor();
};

/** The keys act once the button that tells of them is there: sooner than anybody finds one. */
const keysAct = (page: Page) => page.getByRole('button', { name: 'Keyboard' }).waitFor();

const DECISIONS = 3;
const SECONDS = 20;

test('an incident is opened with the keyboard alone', async ({ staff }) => {
  await staff.comesIn();
  const { page } = staff;
  const open = page.getByRole('link', { name: 'Open an incident' });
  for (let presses = 0; presses < 40; presses++) {
    if (await open.evaluate((link) => link === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(open).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('What is wrong')).toBeFocused();
  await page.keyboard.type('Messages arrive late');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Messages arrive late', level: 1 })).toBeVisible();
});

test.describe('at three in the morning', () => {
  test.use({ world: 'example', beginsAt: '2025-05-05T03:00:00Z' });

  test('first words are public in three decisions and twenty seconds, from the dashboard, by keys alone', async ({
    staff,
  }) => {
    const { page } = staff;
    await staff.comesIn();
    await keysAct(page);
    const hands = new Hands(page);
    await hands.decides('to say something').press('o');
    await formHelps(page);
    await hands.decides('what is wrong').type('SMS arrive late');
    await hands.press('Tab');
    await expect(page.getByLabel('Find a component')).toBeFocused();
    await hands.decides('what is affected').type('sms');
    await hands.press('Enter', 'Control+Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('SMS arrive late');
    expect(hands.decisions).toBeLessThanOrEqual(DECISIONS);
    expect(hands.seconds).toBeLessThan(SECONDS);
    await staff.house.settled();
    await page.goto('/');
    const article = page.getByRole('article').filter({ hasText: 'SMS arrive late' });
    await expect(article).toContainText('We are looking into reports of a problem.');
    await expect(article).toContainText('SMS');
  });

  test('and with a template in as few', async ({ staff }) => {
    const { page } = staff;
    await staff.comesIn();
    await keysAct(page);
    const hands = new Hands(page);
    await hands.decides('to say something').press('o');
    await formHelps(page);
    await hands.press('Shift+Tab');
    await expect(page.getByLabel('Begin with a template')).toBeFocused();
    await hands.decides('which words').type('Eur');
    await expect(page.getByLabel('What is wrong')).toHaveValue('The API in Europe does not answer');
    await hands.decides('that they are right').press('Tab', 'Control+Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The API in Europe does not answer');
    expect(hands.decisions).toBeLessThanOrEqual(DECISIONS);
    expect(hands.seconds).toBeLessThan(SECONDS);
  });

  test('the next words of what is open are public in as few', async ({ staff }) => {
    const { page } = staff;
    await staff.comesIn();
    await keysAct(page);
    const hands = new Hands(page);
    await hands.decides('which incident').press('1');
    await expect(page.getByRole('heading', { name: 'Post an update' })).toBeVisible();
    await keysAct(page);
    await hands.press('u');
    await expect(page.getByRole('textbox', { name: 'Update', exact: true })).toBeFocused();
    await hands.decides('what to say').type('Half of it is sent.');
    await hands.press('Control+Enter');
    await expect(page.getByRole('listitem').filter({ hasText: 'Half of it is sent.' })).toBeVisible();
    expect(hands.decisions).toBeLessThanOrEqual(DECISIONS);
    expect(hands.seconds).toBeLessThan(SECONDS);
  });
});

test.describe('the keys', () => {
  test.use({ world: 'example', beginsAt: '2025-05-05T09:00:00Z', shared: true });

  test('are shown by one of them and by a button, and lead through the house', async ({ staff }) => {
    const { page } = staff;
    await staff.comesIn();
    await keysAct(page);
    await page.keyboard.press('1');
    await expect(page.getByRole('heading', { name: 'Post an update' })).toBeVisible();
    await keysAct(page);
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Keys' });
    await expect(dialog).toContainText('Write an update');
    await expect(dialog).toContainText('Write a note');
    // Under the dialog nothing acts.
    await page.keyboard.press('n');
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await page.keyboard.press('n');
    await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused();
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await page.keyboard.press('t');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Templates');
    await page.getByRole('button', { name: 'Keyboard' }).click();
    await expect(dialog).toBeVisible();
  });

  test('are only letters while somebody types, and do nothing where they are switched off', async ({
    staff,
  }) => {
    const { page } = staff;
    await staff.comesIn();
    await page.goto('/admin/incidents/new');
    const name = page.getByLabel('What is wrong');
    await name.focus();
    await page.keyboard.type('go? Nothing is on');
    await expect(name).toHaveValue('go? Nothing is on');
    await expect(page.getByRole('dialog')).toBeHidden();

    await page.goto('/admin');
    await page.getByRole('button', { name: 'Keyboard' }).click();
    await page.getByRole('checkbox', { name: 'Single keys act' }).uncheck();
    await page.getByRole('button', { name: 'Close' }).click();
    await page.reload();
    await keysAct(page);
    await page.keyboard.press('o');
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page).toHaveURL(/\/admin$/);
    await page.getByRole('button', { name: 'Keyboard' }).click();
    await page.getByRole('checkbox', { name: 'Single keys act' }).check();
    await page.getByRole('button', { name: 'Close' }).click();
    await page.keyboard.press('o');
    await expect(page).toHaveURL(/\/admin\/incidents\/new$/);
  });
});
