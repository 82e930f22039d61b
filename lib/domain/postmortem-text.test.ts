import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allSections } from './postmortem.ts';
import { sectionsOfText, textOfSections, withoutHeading } from './postmortem-text.ts';

const titles = {
  ...{ summary: 'Summary', impact: 'Impact', rootCause: 'Root cause' },
  ...{ contributingFactors: 'Contributing factors', timeline: 'Timeline', wentWell: 'What went well' },
  ...{ wentBadly: 'What went badly', lucky: 'Where we were lucky' },
  ...{ remediation: 'Remediation', lessons: 'Lessons' },
};
const sections = (text: string) => sectionsOfText(text, titles);
const empty = allSections();

/** Pieces of which postmortems are made, put together in every wrong way. */
const piece = fc.constantFrom(
  ...['## Impact', '## Root cause', '## Timeline', '## Remediation', '## Summary', '### Chronology'],
  ...['## Contributing factors', '## What went well', '## What went wrong', '## What went badly'],
  ...['## Where we were lucky', '## Lessons', '## Lessons learned'],
  ...['**Cause:**', '**Root cause**', '__Impact__', '# What happened', '## Impact ##', 'Words.', '#'],
  ...[
    '\n',
    '\n\n',
    '\n\n\n',
    ' ',
    '\n\n## Impact\n\n',
    '\n\n## Timeline\n\n',
    '```',
    '\t',
    '\u00a0',
    '\u2028',
  ],
);
const anyText = fc
  .oneof(
    fc
      .array(fc.oneof({ weight: 5, arbitrary: piece }, fc.string()), { maxLength: 30 })
      .map((all) => all.join('')),
    fc.string({ unit: 'binary' }),
  )
  .map((text) => text.replaceAll('\r', '').trim());

describe('a postmortem that is one text', () => {
  it('is the same text after it was taken apart and put together', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(textOfSections(sections(text), titles)).toBe(text);
      }),
      { numRuns: 5_000 },
    );
  });

  it('gives sections that are kept as they are when white space around them is not', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const section of Object.values(sections(text))) expect(section).toBe(section.trim());
      }),
      { numRuns: 2_000 },
    );
  });

  it('is taken apart by its headings, whatever they are called', () => {
    expect(
      sections('We were down.\n\n## Impact\n\nAll.\n\n**Root cause**\n\nA disk.\n\n# Chronology\n9:00'),
    ).toEqual({
      ...{ ...empty, summary: 'We were down.', impact: 'All.', rootCause: '**Root cause**\n\nA disk.' },
      ...{ timeline: '# Chronology\n9:00', remediation: '' },
    });
  });

  it('keeps its order: as many headings as are in that of the sections divide it', () => {
    const text = '## Remediation\n\nMore disks.\n\n## Impact\n\nAll.\n\n## Root cause\n\nA disk.';
    const impact = '## Impact\n\nAll.';
    expect(sections(text)).toEqual({
      ...{ ...empty, summary: '## Remediation\n\nMore disks.' },
      ...{ impact: impact.replace('## Impact\n\n', ''), rootCause: 'A disk.' },
    });
  });

  it('takes what went wrong for the cause, and beside what went well for what went badly', () => {
    const wrong = '## What went wrong\n\nA disk.';
    expect(sections(`Down.\n\n${wrong}`)).toMatchObject({ rootCause: wrong, wentBadly: '' });
    expect(sections(`Down.\n\n## What went well\n\nThe alarm.\n\n${wrong}`)).toEqual({
      ...{ ...empty, summary: 'Down.', wentWell: 'The alarm.', wentBadly: wrong },
    });
  });

  it('is not divided inside of code', () => {
    const text = 'Look:\n\n```\n\n## Impact\n\n```';
    expect(sections(text)).toEqual({ ...empty, summary: text });
  });

  it('is all summary when it has no headings', () => {
    expect(sections('A disk was full.')).toEqual({ ...empty, summary: 'A disk was full.' });
  });

  it('does not take long when it is long', () => {
    const long = `# ${' '.repeat(50_000)}x\n\n`.repeat(4);
    expect(sections(long.trim()).summary).toBe(long.trim());
  });
});

describe('a section under a heading that is drawn', () => {
  it('does not say its heading twice', () => {
    expect(withoutHeading('rootCause', '**Root cause**\n\nA disk.')).toBe('A disk.');
    expect(withoutHeading('rootCause', '## Impact\n\nAll.')).toBe('## Impact\n\nAll.');
    expect(withoutHeading('summary', 'A disk.')).toBe('A disk.');
  });
});
