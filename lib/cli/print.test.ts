import { expect, it } from 'vitest';
import { shown, shownLine } from './print.ts';

it('nothing that a terminal obeys is left in a text, and its words are', () => {
  const hostile = 'a\u001b[2Jb\u009b31mc\u0007d\u0000e\u202ef\u2066g\u007fh\re\u0085f';
  expect(shown(hostile)).toBe('a�[2Jb�31mc�d�e�f�g�h\ne�f');
  expect(shown('# Größe 🚀\n\tline\r\nnext')).toBe('# Größe 🚀\n\tline\nnext');
});

it('a name stays on its line', () => {
  expect(shownLine('API\nOperational\u2028\tx')).toBe('API Operational x');
});
