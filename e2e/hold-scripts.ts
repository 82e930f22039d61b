import type { Page } from '@playwright/test';

/** As on a slow connection: pages come without their scripts from now on. @returns what lets the scripts come */
export async function holdScripts(page: Page): Promise<() => void> {
  let arrive = () => {};
  const scripts = new Promise<void>((resolve) => (arrive = resolve));
  await page.route('**/_next/static/**/*.js', async (route) => {
    await scripts;
    await route.continue();
  });
  return arrive;
}
