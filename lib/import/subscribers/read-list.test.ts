import { expect, test } from 'vitest';
import { readList } from './read-list.ts';
import { HEADING, listLines } from './write-list.ts';

const ROW = [{ address: 'ada@example.org', components: 'API;Web' }];

test.each([
  ['commas', 'address,components\nada@example.org,API;Web'],
  ['semicolons, as spreadsheets of most of Europe write', 'E-mail;Components\r\nada@example.org;"API;Web"'],
  ['tabs', 'Email\tcomponents\nada@example.org\tAPI;Web\n\n'],
  ['a mark of the byte order, and quotes', '\ufeff"address","components"\r\n"ada@example.org","API;Web"\r\n'],
  ['columns we do not know', 'id,address,name,components\n7,ada@example.org,"Lovelace, Ada",API;Web'],
  ['a column named twice', 'address,address,components\nada@example.org,other@example.org,API;Web'],
])('a list is read with %s', (_, text) => {
  expect(readList(text)).toEqual({ rows: ROW });
});

test('addresses alone, one a line, need no line that names them', () => {
  expect(readList(' ada@example.org \n\nlin@example.org')).toEqual({
    rows: [{ address: 'ada@example.org' }, { address: 'lin@example.org' }],
  });
});

test('a list without addresses says what is missing', () => {
  expect(readList('name\nAda')).toEqual({ problem: expect.stringContaining('first line') as string });
  expect(readList('address\n')).toEqual({ problem: expect.stringContaining('no address') as string });
});

test.each(['=1+1', '+1', '-1', '@ada', '\tx', '\rx', 'a "quote", and a comma', 'two\nlines', "'quoted'"])(
  'what is written is read back the same, and is no formula on the way: %j',
  (reason) => {
    const text = HEADING + listLines([{ address: 'ada@example.org', reason }]);
    expect(text).not.toMatch(/(^|,)"?[=+\-@\t]/m);
    const read = readList(text);
    expect('rows' in read && read.rows[0]).toMatchObject({ reason: reason.trim() });
  },
);
