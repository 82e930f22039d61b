import { expect, test } from 'vitest';
import { parseInstant } from '#lib/domain/instant.ts';
import { postmortemMarkdown, postmortemSections } from './postmortem-markdown.ts';
import { withEntries } from './timeline-markdown.ts';

const at = parseInstant('2025-03-23T22:03:00Z');
const entries = [
  { at, kind: 'detected' as const, words: 'An alarm\ngoes off.' },
  { at, kind: null, words: 'Nobody *knows* why.' },
];
const list =
  '- **23 Mar, 22:03 UTC** Detected: An alarm goes off.\n- **23 Mar, 22:03 UTC** Nobody *knows* why.';
const sections = postmortemSections('It was slow.\n\n## Root cause\n\nA lock.');

test('who gets a postmortem as one text gets the entries of its timeline too', () => {
  expect(withEntries(sections, entries).timeline).toBe(list);
  expect(withEntries({ ...sections, timeline: 'In UTC.' }, entries).timeline).toBe(`In UTC.\n\n${list}`);
  expect(postmortemMarkdown(withEntries(sections, entries))).toContain(`## Timeline\n\n${list}`);
});

test('without entries the text is what it was, sign by sign', () => {
  for (const none of [null, []]) expect(withEntries(sections, none)).toBe(sections);
});
