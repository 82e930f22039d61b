import { expect, it } from 'vitest';
import { passTime } from '#db/testing/clock.ts';
import { openProgram } from '#lib/api/testing/open-program.ts';
import type { Thing } from '#lib/api/testing/program.ts';
import { HOUR } from '#lib/domain/instant.ts';

const program = await openProgram('admin');
const id = program.pageId;

it('is the only one, and the same alone and in the list', async () => {
  const { body } = await program.asks('getPage');
  expect(body).toMatchObject({ id, name: 'Novu', domain: 'status.example.com', time_zone: 'Europe/Berlin' });
  expect((await program.asks<Thing[]>('listPages')).body).toEqual([body]);
});

it('takes what it has of settings, and leaves the rest alone', async () => {
  passTime(HOUR);
  const page = {
    name: 'Novu status',
    page_description: 'What **works**.',
    url: 'https://novu.co/',
    time_zone: 'Etc/UTC',
  };
  const { body } = await program.asks('updatePage', {
    body: { page: { ...page, css_greens: '#00ff00' } },
  });
  expect(body).toMatchObject({ ...page, url: 'https://novu.co' });
  expect(body).not.toHaveProperty('css_greens');
  expect(body['updated_at']).toBe('2025-03-17T10:00:00Z');
  passTime(HOUR);
  expect((await program.asks('updatePage', { body: { page } })).body).toEqual(body);
});

it('says in its own words what is wrong', async () => {
  const refused = async (page: object) => (await program.asks('updatePage', { body: { page } })).body.error;
  expect(await refused({ url: 'javascript:alert(1)' })).toEqual([
    'url: Enter a web address that begins with https:// or http://.',
  ]);
  expect(await refused({ time_zone: 'Mars/Olympus' })).toEqual([
    'time_zone: Choose a time zone of the list, like Europe/Berlin.',
  ]);
});
