import { expect, it } from 'vitest';
import { parseInstant } from '#lib/domain/instant.ts';
import { type Planned, occurrencesToPlan } from './planned-ahead.ts';

const NOW = parseInstant('2026-12-01T12:00:00Z');
const series = (rule: string) => ({ rule, startsAt: '2026-12-08T02:00', zone: 'Europe/Berlin' });
const planned = (local: string, begins: string | null): Planned => ({
  local,
  begins: begins === null ? null : parseInstant(begins),
});
const toPlan = (rule: string, made: Planned[] = [], skipped: string[] = [], now = NOW) =>
  occurrencesToPlan(series(rule), made, skipped, now).map(({ local }) => local.slice(0, 10));

it('plans what begins in the next thirty days', () => {
  const weekly = ['2026-12-08', '2026-12-15', '2026-12-22', '2026-12-29'];
  expect(toPlan('FREQ=WEEKLY;BYDAY=TU')).toEqual(weekly);
  expect(toPlan('FREQ=WEEKLY;BYDAY=TU', [planned('2026-12-08T02:00', '2026-12-08T01:00:00Z')])).toEqual(
    weekly.slice(1),
  );
});

it('plans at least the next one, however far it is', () => {
  const later = parseInstant('2026-12-09T00:00:00Z');
  expect(toPlan('FREQ=YEARLY', [], [], later)).toEqual(['2027-12-08']);
  expect(toPlan('FREQ=YEARLY', [planned('2027-12-08T02:00', '2027-12-08T01:00:00Z')], [], later)).toEqual([]);
});

it('passes over what is skipped or cancelled, and goes on after it', () => {
  expect(toPlan('FREQ=YEARLY', [], ['2026-12-08T02:00'])).toEqual(['2027-12-08']);
  expect(toPlan('FREQ=YEARLY', [planned('2026-12-08T02:00', null)])).toEqual(['2027-12-08']);
});

it('plans nothing that has begun', () => {
  expect(toPlan('FREQ=DAILY;COUNT=2', [], [], parseInstant('2026-12-08T01:00:00Z'))).toEqual(['2026-12-09']);
  expect(toPlan('FREQ=DAILY;COUNT=2', [], [], parseInstant('2027-01-01T00:00:00Z'))).toEqual([]);
});
