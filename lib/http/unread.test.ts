import { expect, test } from 'vitest';
import { refuseUnread } from './unread.ts';

test.each(['/v1', '/v1/pages', '/api/v1/pages/x'])('a program of %s is refused in JSON', async (path) => {
  const answer = refuseUnread(path, 413, 'Too much.');
  expect([answer.status, await answer.json()]).toEqual([413, { error: 'Too much.', message: 'Too much.' }]);
});

test.each(['/', '/v10', '/api/v2/summary.json', '/incidents/v1/'])(
  'whoever asks for %s reads words',
  async (path) => {
    expect(await refuseUnread(path, 400, 'Unreadable.').text()).toBe('Unreadable.\n');
  },
);
