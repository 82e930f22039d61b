import fc from 'fast-check';
import { type Day, type Instant, parseInstant } from '#lib/domain/instant.ts';
import { oneLine } from '#lib/domain/one-line.ts';
import {
  ACTION_ITEM_KINDS,
  ACTION_ITEM_STATES,
  allSections,
  POSTMORTEM_SECTIONS,
} from '#lib/domain/postmortem.ts';
import { byTime, ENTRY_KINDS, ENTRY_MAX } from '#lib/domain/timeline-entry.ts';
import { cleanText } from '#lib/verbs/fields.ts';

/** Whatever would end a part, if a program looked for less than its marks. */
const piece = fc.constantFrom(
  ...[
    '<!-- candor:impact -->',
    '<!-- candor2:impact -->',
    '<!-- candor:before.impact -->',
    '## Impact',
    '## Corrected 2025-03-27 09:00 UTC',
    '# Title',
    '- [x] Done',
    '- **2025-03-23 22:03 UTC · Detected** An alarm.',
    '---',
    '```',
  ],
  ...[
    '  - Owner: Ada',
    'The root cause is not yet known.',
    '\n',
    '\n\n',
    '\n  ',
    '\n- ',
    ' ',
    '\t',
    '\u2028',
  ],
  ...['Words.', '**', ' · ', 'Internal', '| a | b |'],
);
export const anyText = fc
  .array(fc.oneof({ weight: 5, arbitrary: piece }, fc.string({ unit: 'grapheme' })), { maxLength: 12 })
  .map((all) => cleanText(all.join('')));
export const anyWords = fc
  .oneof(
    fc.constantFrom('Ada', 'a: b', '- [ ] c', '  - Owner: d', '"e", f', '<!-- candor:entries -->'),
    fc.string({ unit: 'binary' }),
  )
  .map((one) => oneLine(cleanText(one)).slice(0, 255).trim())
  .map((one) => cleanText(one))
  .filter(Boolean);
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });

/** Some without, some with internal ones; where `isPublic` is left out, it is public. */
const shown = fc.constantFrom({}, {}, { isPublic: false });
const anyItem = fc
  .record({
    ...{ title: anyWords, owner: maybe(anyWords), dueDay: maybe(fc.constant('2025-04-30' as Day)) },
    ...{ kind: maybe(fc.constantFrom(...ACTION_ITEM_KINDS)), state: fc.constantFrom(...ACTION_ITEM_STATES) },
    ...{ droppedReason: maybe(anyWords), trackerUrl: maybe(fc.constant('https://tracker.example/7?a=b:c')) },
  })
  .map((one) => ({ ...one, droppedReason: one.state === 'dropped' ? one.droppedReason : null }));

const EVENING = parseInstant('2025-03-10T22:00:00Z');
/** Minutes, seconds, or less; and more than one at the same moment. */
export const anyMoment = fc
  .oneof(
    fc.constant(0),
    fc.integer({ min: 0, max: 90 }).map((minutes) => minutes * 60_000),
    fc.integer({ min: 0, max: 5_000 }).map((seconds) => seconds * 1_000),
    fc.nat({ max: 7_200_000 }),
  )
  .map((after) => (EVENING + after) as Instant);
const anyEntry = fc.record({
  ...{ at: anyMoment, kind: maybe(fc.constantFrom(...ENTRY_KINDS)) },
  words: anyText.map((text) => cleanText(text.slice(0, ENTRY_MAX))).filter(Boolean),
});

/** What staff may have written, what is internal marked so. */
export const anyPostmortem = fc.record({
  sections: fc
    .record(Object.fromEntries(POSTMORTEM_SECTIONS.map((name) => [name, anyText])), { requiredKeys: [] })
    .map(allSections),
  details: fc.record({
    ...{ rootCauseUnknown: fc.boolean(), showProgress: fc.boolean() },
    authors: fc.uniqueArray(anyWords, { maxLength: 3 }),
    reviewers: fc.uniqueArray(anyWords, { maxLength: 3 }),
  }),
  actionItems: fc.array(
    fc.tuple(anyItem, shown).map(([item, how]) => ({ ...item, ...how })),
    { maxLength: 4 },
  ),
  timeline: fc
    .array(
      fc.tuple(anyEntry, shown).map(([entry, how]) => ({ ...entry, ...how })),
      { maxLength: 5 },
    )
    .map((entries) =>
      entries
        .map((entry, position) => ({ entry, at: entry.at, position }))
        .sort(byTime)
        .map(({ entry }) => entry),
    ),
});

export type AnyPostmortem = typeof anyPostmortem extends fc.Arbitrary<infer One> ? One : never;
