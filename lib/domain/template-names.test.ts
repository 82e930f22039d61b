import { expect, it } from 'vitest';
import { filledIn, unknownNames } from './template-names.ts';

const VALUES = { incident: 'Mail is late', component: 'API and Mail', time: '03:12 CET' };

it('fills in what it knows, with and without spaces, as often as it stands there', () => {
  expect(filledIn('{{component}} since {{ time }}: {{component}}.', VALUES)).toBe(
    'API and Mail since 03:12 CET: API and Mail.',
  );
});

it('puts in what looks like a pattern or a name as it is', () => {
  expect(filledIn('{{incident}}', { ...VALUES, incident: "$& {{time}} $'" })).toBe("$& {{time}} $'");
});

it('leaves other braces, and names that it does not know', () => {
  for (const text of ['{time}', '{{}}', '{{ toString }}', '{{__proto__}}', '{{time', '{{Time}}'])
    expect(filledIn(text, VALUES)).toBe(text);
});

it('names what cannot be filled in, each once', () => {
  expect(unknownNames('{{who}} at {{time}}, {{ who }} and {{}}')).toEqual(['who', '']);
  expect(unknownNames('{{incident}} {{component}} {{time}} {other}')).toEqual([]);
  expect(unknownNames('{{incident}} {{time}}', ['time'])).toEqual(['incident']);
});
