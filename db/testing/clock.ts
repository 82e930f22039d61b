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

/** Gives this process a clock that stands still, on that Monday, until it is told to move. */
export function startClock(): void {
  process.env['TEST_CLOCK'] ??= newFile();
  setClock(MONDAY);
}

/** One for the process: where it lies is read once. */
function newFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'candor-clock-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'now');
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
