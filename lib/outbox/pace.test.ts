import { expect, test } from 'vitest';
import { newPace } from './pace.ts';

/** A timer that stands still, and notes how long each is made to wait. */
function standing() {
  const waits: number[] = [];
  const timer = {
    at: 0,
    waits,
    now: () => timer.at,
    async wait(milliseconds: number) {
      waits.push(milliseconds);
    },
  };
  return timer;
}

test('those who come together go one by one, evenly spaced', async () => {
  const timer = standing();
  const pass = newPace(4, timer);
  await Promise.all([pass(), pass(), pass(), pass(), pass()]);
  expect(timer.waits, 'the first waits for nothing').toEqual([250, 500, 750, 1000]);
});

test('in no second more pass than may, however they come', async () => {
  const timer = standing();
  const pass = newPace(10, timer);
  const passed: number[] = [];
  for (let n = 0; n < 200; n += 1) {
    const before = timer.waits.length;
    await pass();
    passed.push(timer.at + (timer.waits.length > before ? timer.waits.at(-1)! : 0));
    // In swarms, with a pause after each.
    timer.at += n % 25 === 0 ? 1_700 : n % 3;
  }
  for (const from of passed)
    expect(passed.filter((at) => at >= from && at < from + 999).length).toBeLessThanOrEqual(10);
});

test('a pause is not saved up: after it they go evenly spaced again', async () => {
  const timer = standing();
  const pass = newPace(10, timer);
  await pass();
  timer.at = 60_000;
  await Promise.all([pass(), pass(), pass()]);
  expect(timer.waits).toEqual([100, 200]);
});

test('where the other side takes what it gets nobody waits', async () => {
  const timer = standing();
  const pass = newPace(null, timer);
  await Promise.all(Array.from({ length: 1_000 }, pass));
  expect(timer.waits).toEqual([]);
});

test('whoever waits passes in the order in which they came', async () => {
  const pass = newPace(1_000);
  const order: number[] = [];
  await Promise.all([1, 2, 3, 4, 5].map((n) => pass().then(() => order.push(n))));
  expect(order).toEqual([1, 2, 3, 4, 5]);
});
