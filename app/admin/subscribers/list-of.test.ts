import { expect, test } from 'vitest';
import { listOf } from './list-of.ts';

const file = (bytes: Buffer) => ({ type: 'text/csv', base64: bytes.toString('base64') });

test('a file goes before what was pasted, in UTF-8 or as older spreadsheets write', () => {
  expect(listOf({ list: 'pasted', confirmed: true })).toEqual({ list: 'pasted', confirmed: true });
  expect(listOf({ list: 'pasted', file: file(Buffer.from('Jörg', 'utf8')) })).toEqual({ list: 'Jörg' });
  expect(listOf({ list: '', file: file(Buffer.from('Jörg', 'latin1')) })).toEqual({ list: 'Jörg' });
});
