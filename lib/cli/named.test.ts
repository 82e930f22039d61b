import { expect, it } from 'vitest';
import { Refusal } from '#lib/errors.ts';
import { theOne } from './named.ts';

const ALL = [
  { id: 'aaaaaaaaaaaa', names: ['API', 'Europe - API'] },
  { id: 'bbbbbbbbbbbb', names: ['API', 'Asia - API'] },
  { id: 'cccccccccccc', names: ['Web\u001b[2J', 'Asia - Web\u001b[2J'] },
  { id: 'dddddddddddd', names: ['bbbbbbbbbbbb'] },
];
const found = (given: string) => theOne('component', ALL, (one) => one, given).id;
function refusal(given: string): Refusal {
  try {
    found(given);
  } catch (error) {
    if (error instanceof Refusal) return error;
  }
  throw new Error(`${given} was not refused`);
}

it('a thing is meant by its id, its name, or the longer name that tells it apart', () => {
  expect(found('Asia - API')).toBe('bbbbbbbbbbbb');
  expect(found('aaaaaaaaaaaa')).toBe('aaaaaaaaaaaa');
  // Whoever calls a component by another's id does not take that one's place.
  expect(found('bbbbbbbbbbbb')).toBe('bbbbbbbbbbbb');
});

it('a name that several have is refused, and each of them named', () => {
  const { code, message } = refusal('API');
  expect(code).toBe('invalid');
  expect(message).toContain('aaaaaaaaaaaa  Europe - API');
  expect(message).toContain('bbbbbbbbbbbb  Asia - API');
});

it('a name that is nearly right is not taken for it, but named', () => {
  const { code, message } = refusal('asia - api');
  expect([code, message]).toEqual([
    'not_found',
    'There is no such component. Is it one of these?\n  bbbbbbbbbbbb  Asia - API',
  ]);
  expect(refusal('Nothing').message).toBe('There is no such component.');
});

it('what is named in a refusal commands no terminal', () => {
  expect(refusal('web\u001b[2j').message).toContain('Asia - Web�[2J');
});
