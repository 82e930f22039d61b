import { expect, test } from 'vitest';
import { strip } from './strip.ts';

const page = (head: string, body: string) =>
  `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`;

test('scripts of the framework, their preloads and their nonces are gone; ours stay', () => {
  const given = page(
    '<link rel="preload" as="script" nonce="n" href="/_next/static/a.js"/><script src="/theme.js"></script>' +
      '<script src="/_next/static/a.js" async="" nonce="n"></script><script src="/live.js?v=2" defer=""></script>',
    '<main>Words</main><script nonce="n">self.__next_f.push([1,"Words"])</script>',
  );
  expect(strip(given).html).toBe(
    page(
      '<script src="/theme.js"></script><script src="/live.js?v=2" defer=""></script>',
      '<main>Words</main>',
    ),
  );
});

test('a script that only one of our pages needs stays too', () => {
  const given = page('<script type="module" src="/subscribe.js"></script>', '<main>Words</main>');
  expect(strip(given).html).toBe(given);
});

test('pieces of one text are one text again', () => {
  expect(strip(page('', '<p>For <!-- -->40<!-- --> minutes &amp; more</p>')).html).toBe(
    page('', '<p>For 40 minutes &amp; more</p>'),
  );
});

test('the places that nothing will be streamed into are gone, and what is hidden on purpose stays', () => {
  const given = page('', '<div hidden=""><!--$--><!--/$--></div><div hidden="">Kept</div><ul hidden></ul>');
  expect(strip(given).html).toBe(page('', '<div hidden="">Kept</div><ul hidden></ul>'));
});

test('the built files that a page needs are named once each, without their query', () => {
  const given = page(
    '<link rel="stylesheet" href="/_next/static/a.css?x" data-precedence="next"/><link rel="icon" href="/favicon.svg"/>',
    '<img src="/_next/static/b.png"/><img src="/_next/static/b.png"/><a href="/history">All</a>',
  );
  expect(strip(given).assets).toEqual(['/_next/static/a.css', '/_next/static/b.png']);
});

test('what only looks like a tag is text, and stays', () => {
  const given = page(
    '<title>&lt;script> & <!-- not a comment --></title><style>a::before { content: "<script>" }</style>',
    '<img alt="<script>1</script><!-- no -->"/><textarea><script>2</script></textarea><p nonce>3</p>',
  );
  expect(strip(given).html).toBe(given.replace(' nonce', ''));
});

test('a place that holds something but a comment stays as it is', () => {
  const given = page('', '<div hidden=""><!--$--><p>Kept</p><!--/$--></div><div hidden=""> kept </div>');
  expect(strip(given).html).toBe(page('', '<div hidden=""><p>Kept</p></div><div hidden=""> kept </div>'));
});

test('data for programs is content, not script', () => {
  const data = '<script type="application/ld+json">{"name":"a"}</script>';
  expect(strip(page(data, '')).html).toBe(page(data, ''));
});

test('of the content only what React marks in it is gone, wherever it stands and whatever it looks like', () => {
  const content =
    '<main id="content"><p title="<!-- 4 --> </main>">Since <!-- -->4<!-- --> minutes</p><!--$--><div hidden="">' +
    '<img src="/_next/static/b.png?v=1"/></div><!--/$--><code>&lt;/main> &lt;script></code></main>';
  const given = page(
    '<meta name="description" content="a &lt;main> b"/>',
    `<nav>All</nav>${content}<i nonce="n"></i>`,
  );
  const { html, assets } = strip(given);
  expect(html).toBe(
    given
      .replaceAll('<!-- -->', '')
      .replace('<!--$-->', '')
      .replace('<!--/$-->', '')
      .replace(' nonce="n"', ''),
  );
  expect(assets).toEqual(['/_next/static/b.png']);
});
