import { expect, test } from 'vitest';
import type { Day } from './instant.ts';
import {
  allSections,
  missingSections,
  NEEDED_SECTIONS,
  POSTMORTEM_SECTIONS,
  progressOf,
  wholeDocument,
} from './postmortem.ts';

const all = (text: string) =>
  allSections(Object.fromEntries(POSTMORTEM_SECTIONS.map((section) => [section, text])));

test('a postmortem lacks the needed sections without words, in the order in which they are read', () => {
  expect(missingSections(all('Words.'))).toEqual([]);
  expect(missingSections(all(' \n'))).toEqual(NEEDED_SECTIONS);
  expect(missingSections({ ...all('Words.'), timeline: '', impact: '\t' })).toEqual(['impact', 'timeline']);
});

test('what nobody has to say is not missed, nor a cause that is said to be unknown', () => {
  const named = { summary: 'S', impact: 'I', timeline: 'T', remediation: 'R' };
  expect(missingSections(allSections(named))).toEqual(['rootCause']);
  expect(missingSections(allSections(named), { rootCauseUnknown: true })).toEqual([]);
  expect(missingSections(allSections(named), { rootCauseUnknown: false }, ['rootCause'])).toEqual([]);
});

test('a text from before there were more sections and details is read with empty ones', () => {
  const item = { title: 'Buy a disk', owner: null, dueDay: '2025-04-30' as Day, state: 'open' as const };
  const { sections, details, actionItems } = wholeDocument({
    sections: { summary: 'A disk was full.', rootCause: 'Logs.' },
    details: null,
    actionItems: [item],
  });
  expect(Object.keys(sections)).toEqual(POSTMORTEM_SECTIONS);
  expect(sections).toMatchObject({ summary: 'A disk was full.', rootCause: 'Logs.', lessons: '' });
  expect(details).toEqual({ rootCauseUnknown: false, authors: [], reviewers: [], showProgress: false });
  expect(actionItems).toEqual([{ ...item, kind: null, droppedReason: null, trackerUrl: null }]);
});

test('progress counts what is done of what is still wanted', () => {
  const items = (['done', 'open', 'dropped', 'done'] as const).map((state) => ({ state }));
  expect(progressOf(items)).toEqual({ done: 2, of: 3 });
});
