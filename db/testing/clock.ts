import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Instant, isoOf, parseInstant, plus } from '#lib/domain/instant.ts';

/** When every test file begins: an ordinary Monday. */
export const MONDAY: Instant = parseInstant('2025-03-17T09:00:00.000Z');

function file(): string {
  const path = process.env['TEST_CLOCK'];
  if (!path) throw new Error('The clock of the tests was not started.');
  return path;
}

/** Gives this process a clock that stands still until it is told to move. Returns how to take it away. */
export function startClock(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'candor-clock-'));
  process.env['TEST_CLOCK'] = join(folder, 'now');
  setClock(MONDAY);
  return () => rmSync(folder, { recursive: true, force: true });
}

export function setClock(at: Instant): void {
  // Put in place whole: another process may read it at any moment.
  writeFileSync(`${file()}.next`, isoOf(at));
  renameSync(`${file()}.next`, file());
}

/** @returns what time it is then. */
export function passTime(milliseconds: number): Instant {
  const then = plus(parseInstant(readFileSync(file(), 'utf8')), milliseconds);
  setClock(then);
  return then;
}
