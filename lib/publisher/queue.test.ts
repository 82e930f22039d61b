import { expect, test } from 'vitest';
import { newQueue } from './queue.ts';

test('what is first is never moved back, and what is soon comes before all that waits', () => {
  const queue = newQueue();
  queue.add(['/incidents/a', '/history', '/']);
  queue.add(['/'], 'first');
  queue.add(['/', '/history'], 'soon');
  queue.add(['/', '/history']);
  expect(queue.urgent()).toEqual(['/']);
  expect(queue.soon()).toEqual(['/history']);
  expect(queue.next(0)).toBe('/incidents/a');
  expect(queue.size).toBe(3);
});

test('what is done, or put off, waits in no place any more', () => {
  const queue = newQueue();
  queue.add(['/'], 'first');
  queue.add(['/history'], 'soon');
  queue.done('/');
  queue.later('/history', 60);
  expect([queue.urgent(), queue.soon(), queue.next(59)]).toEqual([[], [], undefined]);
  expect([queue.failing, queue.next(60), queue.has('/history'), queue.has('/')]).toEqual([
    1,
    '/history',
    true,
    false,
  ]);
  // Something changed: perhaps what kept it from being rendered.
  queue.add(['/history'], 'soon');
  expect([queue.failing, queue.soon()]).toEqual([0, ['/history']]);
});
