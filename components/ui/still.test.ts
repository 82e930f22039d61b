import { createElement as element } from 'react';
import { expect, test } from 'vitest';
import { Time } from '#components/time/time.tsx';
import { instantOf } from '#lib/domain/instant.ts';
import { still } from './still.ts';

test('what strangers wrote stays text, and never leaves its attribute', () => {
  const hostile = `<script>alert("it's")</script>&amp;`;
  const html = still(element('p', { title: hostile }, hostile));
  const text = '&lt;script&gt;alert(&quot;it&#x27;s&quot;)&lt;/script&gt;&amp;amp;';
  expect(html).toBe(`<p title="${text}">${text}</p>`);
});

test('components are drawn with what programs read of them', () => {
  expect(still(element(Time, { at: instantOf(0), zone: 'Etc/UTC' }))).toBe(
    '<time dateTime="1970-01-01T00:00:00.000Z" data-form="stamp">1 Jan, 00:00 UTC</time>',
  );
});

test('what has to be waited for is refused, rather than left out', () => {
  const Later = () => Promise.resolve('later') as never;
  expect(() => still(element(Later))).toThrow(/suspended/);
});
