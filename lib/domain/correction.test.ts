import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formerDocuments, replacedBy, replacedEach } from './correction.ts';
import { parseInstant } from './instant.ts';
import { type PostmortemDocument, type StoredDocument, wholeDocument } from './postmortem.ts';

const item = { title: 'Buy a disk', owner: 'Ada', dueDay: null, state: 'open' } as const;
const document = (changes: Partial<StoredDocument> = {}): PostmortemDocument =>
  wholeDocument({
    ...{ sections: { summary: 'Down.', impact: 'All.' }, details: null, actionItems: [item] },
    ...changes,
  });

test('a correction keeps what it replaced, and nothing else', () => {
  const sections = { summary: 'Down for an hour.', impact: 'All.', lessons: 'Disks.' };
  expect(replacedBy(document(), document({ sections }))).toEqual({
    sections: [
      { section: 'summary', words: 'Down.' },
      { section: 'lessons', words: '' },
    ],
    rootCauseWasUnknown: false,
    actionItems: null,
    timeline: null,
  });
});

test('a cause that is known now was unknown before', () => {
  const before = document({ details: { rootCauseUnknown: true } });
  expect(replacedBy(before, document()).rootCauseWasUnknown).toBe(true);
  expect(replacedBy(before, before).rootCauseWasUnknown).toBe(false);
});

test('work that went on corrects nothing, another promise does', () => {
  const done = document({ actionItems: [{ ...item, state: 'done' }] });
  expect(replacedBy(document(), done).actionItems).toBeNull();
  const later = document({ actionItems: [{ ...item, owner: 'Grace' }] });
  expect(replacedBy(document(), later).actionItems).toMatchObject([{ owner: 'Ada' }]);
  expect(replacedBy(document(), document({ actionItems: [] })).actionItems).toHaveLength(1);
});

test('what readers are told of corrections is enough to tell them the same again', () => {
  const correctedAt = parseInstant('2025-03-27T09:00:00Z');
  const any = fc
    .record({
      sections: fc.record({
        summary: fc.constantFrom('', 'Down.', 'Up.'),
        lessons: fc.constantFrom('', 'Disks.'),
      }),
      details: fc.record({ rootCauseUnknown: fc.boolean() }),
      actionItems: fc.constantFrom([], [item], [{ ...item, owner: 'Grace' }]),
      timeline: fc.constantFrom([], [{ at: correctedAt, kind: null, words: 'Down.' }]),
    })
    .map(document);
  fc.assert(
    fc.property(any, fc.array(any, { maxLength: 4 }), (now, before) => {
      const kept = before.map((one, index) => ({
        ...{ number: index + 1, correctedAt, reason: null, before: one },
      }));
      const told = replacedEach(kept, now);
      expect(replacedEach(formerDocuments(told, now), now)).toEqual(told);
    }),
  );
});
