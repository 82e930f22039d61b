import ICAL from 'ical.js';
import { parseAtomFeed } from 'feedsmith';
import { expect, test } from './fixtures.ts';

/** As a feed reader: from the head of a page to what is behind it. */
async function follows(url: string, path: string, type: string): Promise<string[]> {
  const page = await (await fetch(url + path)).text();
  const links = [...page.matchAll(/<link [^>]*rel="alternate"[^>]*>/g)].map(([link]) => link);
  const addresses = links
    .filter((link) => link.includes(`type="${type}"`))
    .map((link) => /href="([^"]*)"/.exec(link)![1]!);
  return Promise.all(
    addresses.map(async (address) => {
      const answer = await fetch(new URL(address, url));
      expect(answer.status, address).toBe(200);
      expect(answer.headers.get('content-type'), address).toBe(`${type}; charset=utf-8`);
      return answer.text();
    }),
  );
}

test('whoever reads by feed or calendar finds them from the page, and the latest word in them', async ({
  house,
  staff,
}) => {
  await staff.comesIn();
  await staff.addsComponent('API');
  const incident = await staff.opensIncident({
    ...{ name: 'Slow answers', words: 'We are looking.', affected: { API: 'Degraded' } },
  });
  await house.settled();
  const atom = 'application/atom+xml';
  const [before] = await follows(house.url, '/', atom);
  expect(parseAtomFeed(before!).entries).toHaveLength(1);

  await staff.schedulesMaintenance({
    ...{ name: 'New disks', begins: '2025-03-18T22:00', ends: '2025-03-18T23:00', components: ['API'] },
    words: 'A minute of silence.',
  });
  house.clock.set('2025-03-17T09:30:00Z');
  await staff.postsUpdate(incident, 'Identified', 'It was the disk.');
  await house.settled();

  const [after] = await follows(house.url, '/', atom);
  const entries = parseAtomFeed(after!).entries!;
  expect(entries.map((entry) => entry.title?.value ?? entry.title)).toHaveLength(2);
  expect(entries[0]!.content?.value).toContain('It was the disk.');
  expect(entries.map((entry) => entry.id)).toContain(parseAtomFeed(before!).entries![0]!.id);

  await staff.page.goto(`${house.url}/uptime`);
  await staff.page.getByRole('main').getByRole('link', { name: 'API' }).click();
  const path = new URL(staff.page.url()).pathname;
  const [, ofComponent] = await follows(house.url, path, atom);
  expect(ofComponent).toContain('It was the disk.');
  const [calendar] = await follows(house.url, path, 'text/calendar');
  const event = new ICAL.Component(ICAL.parse(calendar!) as unknown[]).getFirstSubcomponent('vevent');
  expect(event?.getFirstPropertyValue('summary')).toBe('New disks');
});
