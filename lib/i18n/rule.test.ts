import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseRule } from '#lib/domain/recurrence/rule.ts';
import { repeatText } from './repeat.ts';
import { ruleText } from './rule.ts';

const words = (rule: string) => ruleText(rule, '2026-12-08T22:00', 'Europe/Berlin');

it.each([
  ['FREQ=DAILY', 'Every day'],
  ['FREQ=DAILY;INTERVAL=10', 'Every 10 days'],
  ['FREQ=WEEKLY', 'Every Tuesday'],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', 'Every second Tuesday'],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TH,TU', 'Every second week on Tuesday and Thursday'],
  ['FREQ=WEEKLY;INTERVAL=3;BYDAY=SU', 'Every 3 weeks on Sunday'],
  ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'Every day from Monday to Friday'],
  ['FREQ=WEEKLY;BYDAY=MO,WE,FR', 'Every Monday, Wednesday and Friday'],
  ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU', 'Every day'],
  ['FREQ=MONTHLY;BYDAY=1TU;COUNT=12', 'Every month on the first Tuesday, 12 times'],
  ['FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20270331', 'Every month on the last Friday, until 31 March 2027'],
  ['FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=1,-1', 'Every second month on the 1st and the last day'],
  ['FREQ=MONTHLY;BYMONTHDAY=22', 'Every month on the 22nd'],
  ['FREQ=MONTHLY;BYMONTHDAY=-7', 'Every month on the last day but 6'],
  ['FREQ=MONTHLY', 'Every month on the 8th'],
  ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', 'Every month on the last working day'],
  ['FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2', 'Every month on the second Tuesday'],
  ['FREQ=YEARLY', 'Every year on 8 December'],
  ['FREQ=YEARLY;BYMONTH=3,9;BYDAY=-1SU', 'Every year on the last Sunday in March and September'],
  ['FREQ=MONTHLY;BYMONTH=1,4;BYMONTHDAY=5', 'Every year on the 5th in January and April'],
])('says %s as people do', (rule, said) => {
  expect(words(rule)).toBe(said);
});

it.each([
  ['FREQ=MONTHLY;BYDAY=TU', 'Every Tuesday'],
  ['FREQ=YEARLY;BYDAY=TU,TH', 'Every Tuesday and Thursday'],
  ['FREQ=YEARLY;BYMONTHDAY=3', 'Every month on the 3rd'],
])('says %s by how often it comes, not by its unit', (rule, said) => {
  expect(words(rule)).toBe(said);
});

it('ends on the day that the clock of the zone shows', () => {
  expect(words('FREQ=DAILY;UNTIL=20270331T230000Z')).toBe('Every day, until 1 April 2027');
});

it.each([
  'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
  'FREQ=WEEKLY;BYMONTH=6;BYDAY=TU',
  'FREQ=MONTHLY;INTERVAL=2;BYDAY=TU',
  'FREQ=YEARLY;BYMONTH=3,9;BYDAY=SU;BYSETPOS=-1',
  'FREQ=MONTHLY;BYDAY=SA,SU;BYSETPOS=1',
])('has no words for %s, rather than wrong ones', (rule) => {
  expect(words(rule)).toBeNull();
});

const plan = { startsAt: '2026-12-08T22:00', zone: 'Europe/Berlin', minutes: 60 };

it('names the time of day on the clock of the zone', () => {
  const rule = 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU';
  expect(repeatText({ ...plan, rule })).toBe('Every second Tuesday, 22:00–23:00 Europe/Berlin');
  expect(repeatText({ ...plan, rule, minutes: 150 })).toContain('22:00–00:30');
  expect(repeatText({ ...plan, rule, minutes: 2 * 24 * 60, zone: 'Etc/UTC' })).toBe(
    'Every second Tuesday, from 22:00 for 2 days, UTC',
  );
});

it('never shows a rule to visitors, whatever it is', () => {
  const part = fc.constantFrom(
    ...['INTERVAL=2', 'BYDAY=MO,WE', 'BYDAY=2TU,-1FR', 'BYMONTHDAY=13,-2', 'BYMONTH=2,11', 'BYSETPOS=-1,2'],
    ...['COUNT=7', 'UNTIL=20280229T120000Z', 'WKST=SU'],
  );
  const frequency = fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY');
  fc.assert(
    fc.property(frequency, fc.uniqueArray(part, { maxLength: 4 }), (freq, parts) => {
      const rule = [`FREQ=${freq}`, ...parts].join(';');
      fc.pre(parseRule(rule).rule !== undefined);
      expect(repeatText({ ...plan, rule })).toMatch(/^[A-Z][a-z][^=;{}]+, 22:00–23:00 Europe\/Berlin$/);
    }),
  );
});
