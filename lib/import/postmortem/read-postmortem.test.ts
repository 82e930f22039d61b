import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasSharedData, sharedText } from '#e2e/shared-data.ts';
import { postmortemFile } from '#lib/documents/postmortem-file.ts';
import { type Day, parseInstant } from '#lib/domain/instant.ts';
import {
  ACTION_ITEM_KINDS,
  ACTION_ITEM_STATES,
  allDetails,
  allSections,
  POSTMORTEM_SECTIONS,
  type PostmortemDocument,
} from '#lib/domain/postmortem.ts';
import { cleanText } from '#lib/verbs/fields.ts';
import { oneLine } from '#lib/domain/one-line.ts';
import { readPostmortem } from './read-postmortem.ts';

const incident = {
  ...{ id: 'abcabcabcabc', name: 'Names: “they” fail', impact: 'major' as const },
  ...{ startedAt: parseInstant('2025-03-23T22:00:00Z'), resolvedAt: parseInstant('2025-03-23T22:55:00Z') },
};
const correctedAt = parseInstant('2025-04-14T09:00:00Z');
const filed = (document: Omit<PostmortemDocument, 'timeline'>, reasons: readonly (string | null)[] = []) => ({
  ...{ ...document, incident, isDraft: false, url: 'https://status.example' },
  ...{
    publishedAt: parseInstant('2025-03-26T15:30:00Z'),
    correctedAt: reasons.length > 0 ? correctedAt : null,
  },
  corrections: reasons.map((reason) => ({ correctedAt, reason })),
});

/** Whatever would end a part, if a program looked for less than its marks. */
const piece = fc.constantFrom(
  ...[
    '<!-- candor:impact -->',
    '<!-- candor2:impact -->',
    '## Impact',
    '# Title',
    '- [x] Done',
    '---',
    '```',
  ],
  ...['  - Owner: Ada', 'The root cause is not yet known.', '\n', '\n\n', ' ', '\t', '\u2028', 'Words.'],
);
const text = fc
  .array(fc.oneof({ weight: 5, arbitrary: piece }, fc.string({ unit: 'grapheme' })), { maxLength: 12 })
  .map((all) => cleanText(all.join('')));
const words = fc
  .oneof(fc.constantFrom('Ada', 'a: b', '- [ ] c', '  - Owner: d', '"e", f'), fc.string({ unit: 'binary' }))
  .map((one) => oneLine(cleanText(one)).slice(0, 255).trim())
  .map((one) => cleanText(one))
  .filter(Boolean);
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const item = fc
  .record({
    ...{ title: words, owner: maybe(words), dueDay: maybe(fc.constant('2025-04-30' as Day)) },
    ...{ kind: maybe(fc.constantFrom(...ACTION_ITEM_KINDS)), state: fc.constantFrom(...ACTION_ITEM_STATES) },
    ...{ droppedReason: maybe(words), trackerUrl: maybe(fc.constant('https://tracker.example/7?a=b:c')) },
  })
  .map((one) => ({ ...one, droppedReason: one.state === 'dropped' ? one.droppedReason : null }));
const document = fc.record({
  sections: fc
    .record(Object.fromEntries(POSTMORTEM_SECTIONS.map((name) => [name, text])), { requiredKeys: [] })
    .map(allSections),
  details: fc.record({
    ...{ rootCauseUnknown: fc.boolean(), showProgress: fc.boolean() },
    ...{ authors: fc.array(words, { maxLength: 3 }), reviewers: fc.array(words, { maxLength: 3 }) },
  }),
  actionItems: fc.array(item, { maxLength: 4 }),
});

describe('a file that this page wrote', () => {
  it('is read back as the same document, whatever its words look like', () => {
    fc.assert(
      fc.property(document, fc.array(maybe(words), { maxLength: 2 }), (written, reasons) => {
        const { sections, details, actionItems, remarks, ...about } = readPostmortem(
          postmortemFile(filed(written, reasons)),
        );
        expect({ sections, details, actionItems }).toEqual(written);
        expect(about).toEqual({ title: incident.name, incidentId: incident.id });
        expect(remarks).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps what somebody added to it by hand', () => {
    const nothing = { details: allDetails(), actionItems: [] };
    const sections = allSections({ summary: 'Down.', remediation: 'Disks.' });
    const file = postmortemFile(filed({ sections, ...nothing }))
      .replace('Down.', 'Down.\n\nFor an hour.')
      .replace('marks:', 'team: Storage\nmarks:');
    const read = readPostmortem(file);
    expect(read.sections).toMatchObject({ summary: 'Down.\n\nFor an hour.', lessons: '- team: Storage' });
    expect(read.remarks).toHaveLength(1);
  });
});

describe('a text that others wrote', () => {
  it('is divided by what its headings mean, whatever they are called and how they are made', () => {
    const { title, sections, actionItems, details, remarks } = readPostmortem(
      [
        ...[
          'Shakespeare outage',
          '==================',
          '',
          'Authors: Ada, Grace and Søren',
          '',
          'It was down.',
        ],
        ...[
          '',
          '## 1. Customer impact',
          'All.',
          '',
          '## Root Causes:',
          'A disk.',
          '',
          '## Trigger',
          'A query.',
        ],
        ...['', '## Detection', 'An alarm.', '', '# Lessons Learned', '', '### What went well', 'The alarm.'],
        ...['', '### What went wrong', 'The disk.', '', '### Where we got lucky', 'Sunday.', '', 'Timeline'],
        ...[
          '--------',
          '22:00 Down.',
          '',
          '```',
          '## Impact',
          '```',
          '',
          '**Next steps**',
          '',
          'We will:',
          '',
        ],
        ...['1. [x] Buy a disk', '2. Read about', '   disks', '', '## Appendix', 'A graph.'],
      ].join('\n'),
    );
    expect(title).toBe('Shakespeare outage');
    expect(details.authors).toEqual(['Ada', 'Grace', 'Søren']);
    expect(sections).toEqual({
      summary: 'It was down.',
      impact: 'All.',
      rootCause: 'A disk.\n\n## Trigger\nA query.',
      contributingFactors: '',
      timeline:
        '## Detection\nAn alarm.\n\nTimeline\n--------\n22:00 Down.\n\n```\n## Impact\n```\n\n**Next steps**\n\nWe will:\n\n1. [x] Buy a disk\n2. Read about\n   disks',
      wentWell: 'The alarm.',
      wentBadly: 'The disk.',
      lucky: 'Sunday.',
      remediation: '',
      lessons: '## Appendix\nA graph.',
    });
    expect(actionItems).toEqual([]);
    expect(remarks).toEqual(['“Appendix” is no section here: it stands at the end.']);
  });

  it('gives action items where it has a list of them, and stays a text where that would lose something', () => {
    const read = (list: string) => readPostmortem(`Down.\n\n## Action items\n\nWe will:\n\n${list}`);
    const flat = read('- [x] Buy a disk\n- Read about\n  disks\n-');
    expect(flat.actionItems).toMatchObject([
      { title: 'Buy a disk', state: 'done' },
      { title: 'Read about disks', state: 'open' },
    ]);
    expect(flat.sections.remediation).toBe('We will:');
    const deep = '- Buy\n  - a disk\n  - a fan';
    expect(read(deep)).toMatchObject({ actionItems: [], sections: { remediation: `We will:\n\n${deep}` } });
    const long = `- ${'a '.repeat(200)}b`;
    expect(read(long)).toMatchObject({ actionItems: [], sections: { remediation: `We will:\n\n${long}` } });
  });

  it('loses no word, however it is put together', () => {
    const line = fc.constantFrom(
      ...[
        '# N',
        '## Summary N',
        '## N',
        '### Impact',
        '**Root cause**',
        '**N**',
        'N',
        '- N',
        '  - N',
        '- [x] N',
      ],
      ...['## Action items', '## Next steps N', '## Stats', 'N\n===', 'N\n---', '```', '', '', '| N | N |'],
      ...[
        'Authors: N',
        'authors: [N, 1]',
        'title: N',
        'incident: {a: N}',
        'Reviewed by: N, N',
        '## What went well',
        '## What went wrong',
        '---',
        'foo: N',
        '1. N',
      ],
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        let count = 0;
        const file = lines.join('\n').replace(/N/g, () => `word${(count += 1)}x`);
        const { title, sections, details, actionItems } = readPostmortem(file);
        const kept = JSON.stringify([title, sections, details, actionItems]);
        for (let n = 1; n <= count; n += 1) expect(kept).toContain(`word${n}x`);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is read as it is where its front matter is none', () => {
    const file = '---\nfoo: [\n---\n\n# Down\n\nWords.';
    expect(readPostmortem(file).sections.summary).toContain('foo: [');
  });
});

describe.skipIf(!hasSharedData)('of the six recorded postmortems', () => {
  it.each([
    [
      'PM2020-004 - CoreDNS upgrade issue',
      'CoreDNS upgrade issue',
      'summary timeline contributingFactors lessons',
      2,
    ],
    ['PM2021-004 - ADFS outage', 'ADFS Outage', 'summary timeline contributingFactors lessons', 3],
    ['PM2021-011 - Log4Shell', 'Log4Shell investigations', 'summary timeline lessons', 6],
    [
      'PM2022-008 - CRUD operations on K8s Service resources unavailable',
      'CRUD operations on K8s Service resources unavailable',
      'summary timeline contributingFactors lessons',
      4,
    ],
    [
      'PM2024-001 - Two Kubernetes nodes went into NotReady state',
      'Two Kubernetes nodes went into NotReady state',
      'summary timeline contributingFactors lessons',
      7,
    ],
    [
      'PM2025-001 - Node system resource starvation and scheduling capacity',
      'Node system resource starvation and scheduling capacity',
      'summary timeline contributingFactors lessons',
      6,
    ],
  ])('%s has its title, sections and action items, and every line of it', (name, title, sections, items) => {
    const source = sharedText(`postmortems/${name}.md`);
    const read = readPostmortem(source);
    expect(read.title).toBe(title);
    const said = POSTMORTEM_SECTIONS.filter((section) => read.sections[section] !== '');
    expect(new Set(said)).toEqual(new Set(sections.split(' ')));
    expect(read.actionItems).toHaveLength(items);
    expect(read.sections.timeline).toMatch(/^All times in (CET|UTC)\.\n\n\| Time/);
    expect(read.sections.lessons).toMatch(/#+ Stats\n\n- Category: /);
    expect(read.remarks).toContain('“Stats” is no section here: it stands at the end.');

    const kept = [read.title, ...Object.values(read.sections), ...read.actionItems.map((one) => one.title)];
    const flat = (text: string) => text.replace(/\s+/g, ' ');
    const all = flat(kept.join(' '));
    const ours = /^(#+ )?(Summary|Timeline|Contributing Factors|Lessons Learned|Action Items)$/;
    for (const line of source.split('\n').map((one) => flat(one).trim()))
      if (!ours.test(line)) expect(all).toContain(line.replace(/^(# |[-*] )/, ''));
  });
});
