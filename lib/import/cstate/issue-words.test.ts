import fc from 'fast-check';
import { expect, it } from 'vitest';
import { issueWords } from './issue-words.ts';

const track = (time: string) => `{{< track "${time}" >}}`;

it('divides the words by their times, and takes the status from the label in front', () => {
  const text = `*Resolved* - Done. ${track('3')}\n\n**Watching:** Better. ${track('2')}\n\n__Update__ – More. ${track('1')}`;
  expect(issueWords(text)).toEqual({
    entries: [
      { time: '3', status: 'resolved', body: 'Done.' },
      { time: '2', status: 'monitoring', body: 'Better.' },
      { time: '1', status: null, body: '__Update__ – More.' },
    ],
    untimed: '',
    postmortem: null,
  });
});

it('knows a time in each of the ways in which Hugo lets one be written', () => {
  const text =
    'A {{< track "2024-01-01 10:00" >}}\n\nB {{% track `2024-01-02` %}}\n\nC {{<track 2024-01-03>}}';
  expect(issueWords(text).entries.map((one) => one.time)).toEqual([
    '2024-01-01 10:00',
    '2024-01-02',
    '2024-01-03',
  ]);
});

it('keeps words that stand in no entry with the one they stand next to', () => {
  const text = `Above all.\n\n*Update* - Two. ${track('2')}\n\nBehind it.\n\n*Investigating* - One. ${track('1')}\n\nAt the end.`;
  expect(issueWords(text).entries.map((one) => one.body)).toEqual([
    'Above all.\n\n*Update* - Two.\n\nBehind it.',
    'One.\n\nAt the end.',
  ]);
});

it('keeps the words of an issue without times as one, its labels with them', () => {
  const text = '*Update* - Over.\n\n*Investigating* - We look.';
  expect(issueWords(text)).toEqual({ entries: [], untimed: text, postmortem: null });
});

it('finds a postmortem before the entries, behind them, and without any', () => {
  const postmortem = '*Post-mortem*\n\nA disk was full.\n\nWe bought another.';
  const entry = `*Resolved* - Done. ${track('1')}`;
  const found = 'A disk was full.\n\nWe bought another.';
  for (const text of [`${postmortem}\n\n---\n\n${entry}`, `${entry}\n\n---\n\n${postmortem}`, postmortem])
    expect(issueWords(text).postmortem).toBe(found);
});

it('loses no word of any text', () => {
  const piece = fc.oneof(
    ...[fc.stringMatching(/^[a-z]{1,8}$/), fc.constant(track('2024-01-01 10:00'))],
    ...['*Update* - ', '*Resolved*: ', '**Post-mortem**', '---', '\n\n', '\n', '***', '\r\n\r\n'].map((one) =>
      fc.constant(one),
    ),
  );
  const wordsOf = (text: string) => text.replace(/\{\{<.*?>\}\}/g, ' ').match(/[a-z]+/gi) ?? [];
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join(' ');
      const { entries, untimed, postmortem } = issueWords(text);
      const kept = [...entries.map((one) => one.body), untimed, postmortem ?? ''].join(' ');
      const labels = new Set(['Resolved', 'Post', 'mortem']);
      const plain = (words: readonly string[]) => words.filter((one) => !labels.has(one)).sort();
      expect(plain(wordsOf(kept))).toEqual(plain(wordsOf(text)));
    }),
    { numRuns: 500 },
  );
});

it('takes no long time over any text', () => {
  for (const text of [
    '{{< track '.repeat(50_000),
    '*'.repeat(200_000),
    '\n \t'.repeat(100_000),
    `${'-'.repeat(200_000)}x`,
  ])
    expect(issueWords(text).entries).toEqual([]);
});
