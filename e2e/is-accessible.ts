import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';

const HEIGHT = 844;
const NARROWEST = 320;
const WCAG_22_AA = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };
const COLOURS = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** In other colours a page is the same but for them; on another screen it may be laid out otherwise. */
const LOOKS = [
  { width: 1280, colorScheme: 'light', rules: WCAG_22_AA },
  { width: 1280, colorScheme: 'dark', rules: COLOURS },
  { width: 390, colorScheme: 'dark', rules: WCAG_22_AA },
  { width: 390, colorScheme: 'light', rules: COLOURS },
] as const;

/** What `@axe-core/playwright` runs. It opens another page for each look, which takes three times as long as the look. */
const AXE = readFileSync(
  createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve(
    'axe-core/axe.min.js',
  ),
  'utf8',
);

interface Axe {
  run(
    where: object,
    how: object,
  ): Promise<{ readonly violations: readonly { id: string; nodes: readonly { html: string }[] }[] }>;
}

/**
 * A page as it stands, with what a test has done to it: nothing keeps anybody out, in either colours, at a desk and on a
 * phone, and nothing has to be moved sideways. It is loaded once.
 */
export async function isAccessible(page: Page, what = page.url()) {
  await unfold(page);
  await page.evaluate(AXE);
  for (const { width, colorScheme, rules } of LOOKS) {
    await page.setViewportSize({ width, height: HEIGHT });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect.soft(await violations(page, rules), `${what}, ${width} px, ${colorScheme}`).toEqual([]);
    if (width === 390) expect.soft(await tooWide(page, width), `${what} on ${width} px`).toEqual([]);
  }
  await page.setViewportSize({ width: NARROWEST, height: HEIGHT });
  expect.soft(await tooWide(page, NARROWEST), `${what} on ${NARROWEST} px`).toEqual([]);
  await page.emulateMedia({ colorScheme: null });
  await page.setViewportSize({ width: 1280, height: 720 });
}

/** Frames are pages of their own; one that runs no script would be waited for half a minute. */
const violations = (page: Page, runOnly: object) =>
  page.evaluate(async (runOnly) => {
    const { axe } = globalThis as unknown as { readonly axe: Axe };
    const found = await axe.run({ exclude: [['iframe']] }, { runOnly, resultTypes: ['violations'] });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
  }, runOnly);

/** Nobody looks into what is folded. Of those that ask the same one is enough; and the fold of a mail would load it. */
const unfold = (page: Page) =>
  page.evaluate(() => {
    const seen = new Set<string>();
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('details:not(.mail-preview)')) {
      const asked = [...fold.querySelectorAll('[name]')].map((field) => field.getAttribute('name'));
      const kind = [fold.className, fold.parentElement!.className, ...asked].join();
      if (!seen.has(kind)) fold.open = true;
      seen.add(kind);
    }
  });

/** What reaches beyond the right edge, where the page as a whole can be moved sideways. */
const tooWide = (page: Page, width: number) =>
  page.evaluate(
    (width) =>
      document.documentElement.scrollWidth <= width
        ? []
        : [...document.querySelectorAll('body *')]
            .filter((element) => element.getBoundingClientRect().right > width)
            .map((element) => element.outerHTML.slice(0, 120)),
    width,
  );
