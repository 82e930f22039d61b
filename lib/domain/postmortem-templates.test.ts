import { expect, it, test } from 'vitest';
import { NEEDED_SECTIONS } from './postmortem.ts';
import { FIRST_POSTMORTEM_TEMPLATES, hasGap } from './postmortem-templates.ts';

it.each([
  ['It began when ____.', true],
  ['Words.\n- **Who:** ____\nMore.', true],
  ['Words.\n\n____\n\nMore.', false],
  ['_____', false],
  ['snake_case__and____more_____', true],
  ['', false],
])('%j has something left to fill in: %s', (text, is) => {
  expect(hasGap(text)).toBe(is);
});

test('a template asks for every needed section that the incident does not tell, and leaves a gap in each', () => {
  for (const { name, sections } of FIRST_POSTMORTEM_TEMPLATES) {
    const asked = NEEDED_SECTIONS.filter((section) => sections[section]);
    expect(asked, name).toEqual(['summary', 'impact', 'rootCause', 'remediation']);
    for (const words of Object.values(sections)) expect(hasGap(words), `${name}: ${words}`).toBe(true);
  }
});
