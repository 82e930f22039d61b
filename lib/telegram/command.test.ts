import { expect, test } from 'vitest';
import { commandIn, Update } from './command.ts';

const said = (text: string, id = 42) =>
  commandIn(Update.parse({ update_id: 1, message: { chat: { id }, text } }), 'NovuStatusBot');
const whole = { kind: 'start', chatId: '42', incidentId: null };

test.each([
  ['/start', whole],
  ['/start ', whole],
  ['/start@novustatusbot', whole],
  ['/start i_abc123def456', { ...whole, incidentId: 'abc123def456' }],
  ['/start@NovuStatusBot i_abc123def456', { ...whole, incidentId: 'abc123def456' }],
  // A link that somebody made up.
  ['/start hello', whole],
  ['/start i_../x', whole],
  ['/stop', { kind: 'stop', chatId: '42' }],
  ['/stop@NovuStatusBot', { kind: 'stop', chatId: '42' }],
  ['/stop@AnotherBot', null],
  ['/start@AnotherBot', null],
  ['/starting', null],
  ['start', null],
  ['Please /start', null],
  ['/start two words', null],
  ['', null],
])('%j', (text, command) => {
  expect(said(text)).toEqual(command);
});

test('a group is a chat with a number below zero', () => {
  expect(said('/start', -1001234567890)).toMatchObject({ chatId: '-1001234567890' });
});

test('a group that grows says what it has become', () => {
  const message = { chat: { id: -42 }, migrate_to_chat_id: -1001234567890 };
  expect(commandIn(Update.parse({ update_id: 1, message }), 'NovuStatusBot')).toEqual({
    ...{ kind: 'moved', chatId: '-42', to: '-1001234567890' },
  });
});

test.each([
  ['kicked', { kind: 'gone', chatId: '42' }],
  ['left', { kind: 'gone', chatId: '42' }],
  ['member', null],
  ['administrator', null],
])('our bot is %s in a chat', (status, command) => {
  const member = { chat: { id: 42 }, new_chat_member: { status } };
  expect(commandIn(Update.parse({ update_id: 1, my_chat_member: member }), 'NovuStatusBot')).toEqual(command);
});

test('what is no update that we know is passed over, not stumbled over', () => {
  for (const odd of [{}, { message: 'text' }, { message: { chat: {} } }, { my_chat_member: null }])
    expect(commandIn(Update.parse({ update_id: 1, ...odd }), 'NovuStatusBot')).toBeNull();
});
