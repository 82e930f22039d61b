import { expect, test } from '@playwright/test';
import fc from 'fast-check';

/** Something like our pages: items that have a name of their own, and others that are told apart by what they hold. */
interface Tree {
  readonly tag: string;
  readonly id?: string | undefined;
  readonly text: string;
  readonly within: readonly Tree[];
}

const tree = (levels: number): fc.Arbitrary<Tree> =>
  fc.record({
    tag: fc.constantFrom('li', 'p', 'section'),
    id: fc.constantFrom(undefined, undefined, 'a', 'b', 'c', 'd', 'e'),
    text: fc.constantFrom('', '', 'one', 'two', 'three'),
    within: levels > 0 ? fc.array(tree(levels - 1), { maxLength: 5 }) : fc.constant([]),
  });

/** As in a real page, nothing has the name of another. */
function html({ tag, id, text, within }: Tree, named = new Set<string>()): string {
  const isNew = id !== undefined && !named.has(id);
  if (isNew) named.add(id);
  const inner = within.map((one) => html(one, named)).join('');
  return `<div class="${tag}"${isNew ? ` id="${id}" tabindex="0"` : ''}>${text}${inner}</div>`;
}

test.beforeEach(async ({ page }) => {
  await page.setContent('<p>Nothing is asked from here.</p>');
  await page.addScriptTag({ path: 'public/live.js' });
});

test('a page becomes exactly the page that was sent', async ({ page }) => {
  const pairs = fc.sample(fc.tuple(tree(3), tree(3)), { numRuns: 1_000, seed: 3 });
  const wrong = await page.evaluate(
    (all) =>
      all.filter(([old, next]) => {
        const parse = (text: string) => new DOMParser().parseFromString(text, 'text/html').body;
        const [here, sent, expected] = [parse(old), parse(next), parse(next)];
        (globalThis as unknown as { become(old: Node, next: Node): void }).become(here, sent);
        return !here.isEqualNode(expected);
      }),
    pairs.map(([old, next]) => [html(old), html(next)] as const),
  );
  expect(wrong).toEqual([]);
});

test('what has a name in the same place in both stays the same, with its focus', async ({ page }) => {
  const lists = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { minLength: 1 });
  const pairs = fc.sample(fc.tuple(lists, lists), { numRuns: 300, seed: 3 });
  const lost = await page.evaluate((all) => {
    const list = (names: readonly string[]) => {
      const made = document.createElement('ul');
      made.innerHTML = names.map((name) => `<li id="${name}" tabindex="0">${name}</li>`).join('');
      return made;
    };
    return all.filter(([before, after]) => {
      const old = list(before);
      document.body.replaceChildren(old);
      // Those that stay, stay in their order here: then nothing may have to move.
      const ordered = after
        .filter((name) => before.includes(name))
        .sort((a, b) => before.indexOf(a) - before.indexOf(b));
      const next = after.map((name) => (before.includes(name) ? ordered.shift()! : name));
      const kept = next.find((name) => before.includes(name));
      if (kept === undefined) return false;
      const node = document.getElementById(kept)!;
      node.focus();
      (globalThis as unknown as { become(old: Node, next: Node): void }).become(old, list(next));
      return document.activeElement !== node || document.getElementById(kept) !== node;
    });
  }, pairs);
  expect(lost).toEqual([]);
});

test('what has no name stays the same too when it changes while named ones come and go before it', async ({
  page,
}) => {
  const kept = await page.evaluate(() => {
    const make = (inner: string) => Object.assign(document.createElement('div'), { innerHTML: inner });
    const old = make('<p id="over">Slow</p><section><button>Days</button><p>Well</p></section>');
    document.body.replaceChildren(old);
    const button = document.querySelector('button')!;
    button.focus();
    const next = make(
      '<p id="first">Down</p><section><button>Days</button><p>Bad</p><p>Since 12:31</p></section>',
    );
    (globalThis as unknown as { become(old: Node, next: Node): void }).become(old, next);
    return document.activeElement === button && old.textContent;
  });
  expect(kept).toBe('DownDaysBadSince 12:31');
});
