import { expect, it } from 'vitest';
import { ruleWords } from './rule-words.ts';

it.each([
  ['FREQ=DAILY', 'Every day'],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH', 'Every 2 weeks on Tuesday and Thursday'],
  ['FREQ=MONTHLY;BYDAY=1TU;COUNT=12', 'Every month on the first Tuesday, 12 times'],
  ['FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20270331', 'Every month on the last Friday, until 31 March 2027'],
  ['FREQ=MONTHLY;BYMONTHDAY=1,-1', 'Every month on day 1 and the last day'],
  ['FREQ=MONTHLY', 'Every month on day 8'],
  ['FREQ=YEARLY', 'Every year on 8 December'],
])('says %s as people do', (rule, words) => {
  expect(ruleWords(rule, '2026-12-08T02:00')).toBe(words);
});

it('gives a rule as it is where no words are shorter', () => {
  const rule = 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1';
  expect(ruleWords(rule, '2026-12-08T02:00')).toBe(rule);
});
