import { expect, test } from 'vitest';
import { missingSections, POSTMORTEM_SECTIONS, type PostmortemSections } from './postmortem.ts';

const all = (text: string) =>
  Object.fromEntries(POSTMORTEM_SECTIONS.map((section) => [section, text])) as PostmortemSections;

test('a postmortem lacks the sections without words, in the order in which they are read', () => {
  expect(missingSections(all('Words.'))).toEqual([]);
  expect(missingSections(all(' \n'))).toEqual(POSTMORTEM_SECTIONS);
  expect(missingSections({ ...all('Words.'), timeline: '', impact: '\t' })).toEqual(['impact', 'timeline']);
});
