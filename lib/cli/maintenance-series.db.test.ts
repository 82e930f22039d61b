import { beforeAll, expect, it } from 'vitest';
import { MONDAY, setClock } from '#db/testing/clock.ts';
import { componentNamed, lastEvent, setUpPage } from '#db/testing/world.ts';
import type { SeriesAnswer } from './series-text.ts';
import { candor } from './testing/candor.ts';

beforeAll(async () => {
  setClock(MONDAY);
  await setUpPage();
  await componentNamed('API');
});

const series = (...words: string[]) => candor(['maintenance', 'series', ...words]);
const answered = async (...words: string[]): Promise<SeriesAnswer> => {
  const { code, out, err } = await series(...words, '--json');
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as SeriesAnswer;
};

it('maintenance that repeats is planned, one date moved and another cancelled, changed, and ended', async () => {
  const planned = await candor([
    ...[
      'maintenance',
      'schedule',
      'Restart',
      '--from',
      '2025-03-18 22:00',
      '--for',
      '1h',
      '--component',
      'API',
    ],
    ...['--repeats', 'FREQ=WEEKLY;INTERVAL=2', '--remind', '24', '--body', 'We restart.'],
  ]);
  expect([planned.code, planned.err]).toEqual([0, '']);
  expect(planned.out).toMatch(/^Restart\nEvery second Tuesday, 22:00–23:00 Europe\/Berlin · \w{12}\n/);
  expect(planned.out).toMatch(/^2025-04-01T22:00 {2}\w{12} {2}Scheduled$/m);
  const moved = await answered('move', 'Restart', '2025-04-01', '--from', '2025-04-02 21:00');
  expect(moved.dates[1]).toMatchObject({
    ...{ scheduled_for: '2025-04-02T19:00:00Z', scheduled_until: '2025-04-02T20:00:00Z' },
  });
  await answered('cancel', 'Restart', '2025-05-13');
  const shown = await series('show', 'Restart');
  expect(shown.out).toMatch(/^2025-04-01T22:00 {2}\w{12} {2}Scheduled, at 2 April 2025, 21:00$/m);
  expect(shown.out).toMatch(/^2025-05-13T22:00 +Left out$/m);
  expect((await answered('restore', 'Restart', '2025-05-13')).dates[4]).toMatchObject({
    status: 'not_planned',
  });
  expect(await answered('change', 'Restart', '--repeats', 'weekly', '--for', '30m')).toMatchObject({
    ...{ rule: 'FREQ=WEEKLY', minutes: 30, remind_hours_before: [24] },
  });
  const ended = await series('end', 'Restart', '--cancel-planned', '--body', 'No more of it.');
  expect(ended.out).toContain('Restart\nEnded · ');
  expect((await series('list')).out).toMatch(/^\w{12} {2}Ended {2}Restart$/m);
}, 180_000);

it('what is written wrong is refused, and nothing is done', async () => {
  const before = await lastEvent();
  const plan = ['maintenance', 'schedule', 'X', '--from', 'tomorrow 22:00', '--for', '1h', '--body', 'Y'];
  const [rule, zone, alone, nothing] = await Promise.all([
    candor([...plan, '--repeats', 'FREQ=HOURLY']),
    candor([...plan, '--repeats', 'daily', '--zone', 'Mars/Olympus']),
    candor([...plan, '--remind', '1']),
    series('show', 'Nowhere'),
  ]);
  expect([rule.code, rule.err]).toEqual([1, expect.stringMatching(/^ {2}rule: /m)]);
  expect([zone.code, alone.code, nothing.code]).toEqual([2, 2, 4]);
  expect(await lastEvent()).toEqual(before);
}, 180_000);
