import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENTRY_MAX } from '#lib/domain/timeline-entry.ts';
import { markedEntries } from './marked-entries.ts';
import { readPostmortem } from './read-postmortem.ts';

const FRONT = '---\nmarks: "candor"\n---\n\n# Names\n\n';
const read = (lines: string) => readPostmortem(FRONT + lines);

describe('the timeline of a file', () => {
  it('is for people: when in UTC, which moment, and the words with all their lines', () => {
    const text = [
      '- **2025-03-23 22:03 UTC · Detected** An alarm\n  goes off.',
      '- **2025-03-23 22:03:07.250 UTC · Internal** Ada wakes up.',
      '- **2025-03-23 22:10 UTC**\n\n  - one\n\n  - two',
    ].join('\n');
    const { entries, rest } = markedEntries(text);
    expect(rest).toBe('');
    expect(entries.map(({ at, ...one }) => ({ ...one, at: new Date(at).toISOString() }))).toEqual([
      {
        ...{ at: '2025-03-23T22:03:00.000Z', kind: 'detected', isPublic: true },
        words: 'An alarm\ngoes off.',
      },
      { at: '2025-03-23T22:03:07.250Z', kind: null, isPublic: false, words: 'Ada wakes up.' },
      { at: '2025-03-23T22:10:00.000Z', kind: null, isPublic: true, words: '- one\n\n- two' },
    ]);
  });

  it.each([
    '- **2025-02-30 22:03 UTC** There is no such day.',
    '- **2025-03-23 25:03 UTC** There is no such hour.',
    '- **2025-03-23 22:03 CET** Another zone.',
    '- **1969-07-20 20:17 UTC** Older than any page.',
    '- **2025-03-23 22:03 UTC · Exploded** No such moment.',
    '- **2025-03-23 22:03 UTC · Detected · Resolved** Two moments.',
    `- **2025-03-23 22:03 UTC** ${'long '.repeat(ENTRY_MAX / 5 + 1)}end`,
    '* 22:03 Down.',
  ])('keeps as words what is no entry, with what is indented below it: %.60s', (line) => {
    const text = `- **2025-03-23 22:01 UTC** Slow.\n${line}\n  And more.\n- **2025-03-23 22:09 UTC** Up.`;
    const { sections, entries } = read(
      `<!-- candor:timeline -->\n## Timeline\n\n<!-- candor:entries -->\n${text}`,
    );
    expect(entries.map(({ words }) => words)).toEqual(['Slow.', 'Up.']);
    expect(sections.timeline).toBe(`${line.trimEnd()}\n  And more.`);
  });
});

describe('the corrections of a file', () => {
  const told = (heading: string) =>
    `<!-- candor:summary -->\n## Summary\n\nDown.\n\n<!-- candor:correction -->\n${heading}\n\nThe end was late.\n\n` +
    '<!-- candor:before.summary -->\n### Summary: what stood before\n\nUp.';

  it('say when, why and what stood before', () => {
    expect(read(told('## Corrected 2025-03-27 09:00 UTC')).corrections).toMatchObject([
      { reason: 'The end was late.', sections: [{ section: 'summary', words: 'Up.' }] },
    ]);
  });

  it('stay words, with what stood before, where they do not say when', () => {
    const { corrections, sections, remarks } = read(told('## Corrected last week'));
    expect(corrections).toEqual([]);
    expect(sections).toMatchObject({ summary: 'Down.' });
    for (const words of ['Corrected last week', 'The end was late.', 'Up.'])
      expect(sections.lessons).toContain(words);
    expect(remarks).toHaveLength(1);
  });
});

it('no word of a file with marks is lost, whatever somebody did to it', () => {
  const mark = fc
    .constantFrom('summary', 'timeline', 'entries', 'actionItems', 'correction', 'before.summary')
    .map((part) => `<!-- candor:${part} -->`);
  const line = fc.constantFrom(
    ...[
      'N',
      '  N',
      '- N',
      '# N',
      '## N',
      '### N',
      '',
      '- [x] N',
      '  - Owner: N',
      '  - Internal',
      '  - Due: N',
    ],
    ...['- **2025-03-23 22:03 UTC** N', '- **2025-03-23 22:03 UTC · N**', '- **N** N', '  - Kind: N', '\tN'],
    ...['<!-- candor:before.entries -->', '<!-- candor:before.actionItems -->', '<!-- candor:N -->', '```'],
    ...['## Corrected 2025-03-27 09:00 UTC', '## Corrected N', '<!-- candor:before.rootCauseUnknown -->'],
  );
  // A heading right after a mark is the program's own.
  const part = fc.tuple(mark, fc.array(line, { maxLength: 8 })).map(([one, lines]) => [one, '', ...lines]);
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
      let count = 0;
      const file = parts
        .flat()
        .join('\n')
        .replace(/N/g, () => `word${(count += 1)}x`);
      const { remarks: _, ...told } = read(file);
      const kept = JSON.stringify(told);
      for (let n = 1; n <= count; n += 1) expect(kept).toContain(`word${n}x`);
    }),
    { numRuns: 2_000 },
  );
});
