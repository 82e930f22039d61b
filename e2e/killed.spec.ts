import { expect, test } from '@playwright/test';
import { Staff as Poster } from '#lib/bench/staff.ts';
import { WORLDS } from './worlds.ts';
import { openHouse } from './house.ts';

/** `KILLS=50 npx playwright test e2e/killed.spec.ts` for more than an ordinary run has time for. */
const KILLS = Number(process.env['KILLS'] ?? 8);
/** Milliseconds: about what a post takes from the first byte to the last, so that a kill meets it anywhere. */
const LONGEST = 400;

test('an app that is killed at random moments loses no update, and visitors never see less than before', async () => {
  test.setTimeout(420_000);
  // Real time: the moments are random.
  const house = await openHouse('2025-03-23T22:00:00Z', WORLDS.example);
  try {
    const poster = new Poster(house.url);
    await poster.signsIn();
    const incident = await poster.findsOpenIncident();
    const page = incident.replace('/admin', '');
    await house.settled();

    const confirmed: number[] = [];
    let [posted, killed, watched] = [0, 0, 0];
    let over = false;

    const posting = async () => {
      while (!over) {
        posted += 1;
        const number = posted;
        // What was cut off is not confirmed: it may be there or not.
        const isConfirmed = await poster.postsUpdate(incident, `Word ${number}.`).then(
          () => true,
          () => false,
        );
        if (isConfirmed) confirmed.push(number);
      }
    };
    const watching = async () => {
      let before = new Set<number>();
      while (!over) {
        const answer = await fetch(house.url + page);
        const text = await answer.text();
        expect(answer.status).toBe(200);
        expect(text).toMatch(/<\/html>\s*$/);
        const words = wordsOf(text);
        expect(
          [...before].filter((word) => !words.has(word)),
          'what was shown stays shown',
        ).toEqual([]);
        before = words;
        watched += 1;
        // Often enough to see each edition, and not so often that nothing else gets done.
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    };
    const killing = async () => {
      while (killed < KILLS) {
        const known = confirmed.length;
        // Only an app that works can be killed at its work.
        await expect
          .poll(() => confirmed.length, { timeout: 30_000, intervals: [20] })
          .toBeGreaterThan(known);
        await new Promise((resolve) => setTimeout(resolve, Math.random() * LONGEST));
        await house.killsApp();
        killed += 1;
      }
      over = true;
    };
    await Promise.all([killing().finally(() => (over = true)), posting(), watching()]);
    await house.settled();

    const published = await (await fetch(house.url + page)).text();
    const rendered = await (await fetch(house.appUrl() + page)).text();
    const shown = wordsOf(published);
    expect(
      confirmed.filter((word) => !shown.has(word)),
      'what was confirmed is there',
    ).toEqual([]);
    expect([...shown], 'what is published is what the database holds').toEqual([...wordsOf(rendered)]);
    expect(killed).toBe(KILLS);
    expect(watched).toBeGreaterThan(KILLS);
  } finally {
    await house.close();
  }
});

function wordsOf(html: string): Set<number> {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  return new Set([...main.matchAll(/Word (\d+)\./g)].map(([, number]) => Number(number)));
}
