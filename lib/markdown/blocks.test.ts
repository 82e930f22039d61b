import fc from 'fast-check';
import { expect, it } from 'vitest';
import { markdown } from '#lib/markdown.ts';
import { markdownBlocks } from './blocks.ts';

const TEXT = `# What happened

A [disk][1] was full, \`df\` said so.
It had been for *days*.

- 22:00 it began
- 22:55 it ended

### Later

> Nobody looked.

| a | b |
|---|--:|
| 1 | 2 |

\`\`\`
## no heading
\`\`\`

[1]: https://example.com`;

it('each paragraph, list and table is a piece with its Markdown', () => {
  const blocks = markdownBlocks(TEXT);
  expect(blocks.map(({ source }) => source.split('\n')[0])).toEqual([
    ...['# What happened', 'A [disk][1] was full, `df` said so.', '- 22:00 it began', '### Later'],
    ...['> Nobody looked.', '| a | b |', '```'],
  ]);
  expect(blocks[1]!.html).toContain('href="https://example.com"');
});

it('put together, the pieces are what readers get', () => {
  expect(
    markdownBlocks(TEXT)
      .map(({ html }) => html)
      .join('\n'),
  ).toBe(markdown(TEXT));
});

it('a text that cannot be divided is one piece', () => {
  const text = '<div>\n\nOne.\n\nTwo.\n\n</div>';
  expect(markdownBlocks(text).length).toBeLessThanOrEqual(5);
  expect(markdownBlocks('')).toEqual([]);
});

it('whatever is typed, the pieces are what readers get', () => {
  const bit = fc.constantFrom(
    '# a',
    'b *c*',
    '- d',
    '1. e',
    '> f',
    '<div>',
    '</div>',
    '<p>',
    '[^1]',
    '[^1]: g',
    '***',
    '',
  );
  fc.assert(
    fc.property(fc.array(bit, { maxLength: 12 }), (lines) => {
      const text = lines.join('\n\n');
      const blocks = markdownBlocks(text);
      expect(blocks.map(({ html }) => html).join('\n')).toBe(text.trim() === '' ? '' : markdown(text));
    }),
    { numRuns: 300 },
  );
});
