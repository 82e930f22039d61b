import { describe, expect, it } from 'vitest';
import { parseRule, RULE_MAX, ruleText } from './rule.ts';

describe('a recurrence rule', () => {
  it.each([
    ['RRULE:freq=monthly;byday=1tu', 'FREQ=MONTHLY;BYDAY=1TU'],
    ['FREQ=WEEKLY;INTERVAL=1;WKST=SU;BYDAY=SU,MO', 'FREQ=WEEKLY;BYDAY=SU,MO;WKST=SU'],
    ['FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3,10;', 'FREQ=YEARLY;BYMONTH=3,10;BYDAY=-1SU'],
    ['FREQ=MONTHLY;BYDAY=MO,FR;BYSETPOS=-1;UNTIL=20271231T235959Z'],
    ['FREQ=DAILY;INTERVAL=10;COUNT=1000'],
  ])('is stored in one form: %s', (given, stored = given) => {
    expect(ruleText(parseRule(given).rule!)).toBe(stored);
  });

  it.each([
    ['FREQ=SECONDLY', 'once a day at most'],
    ['FREQ=HOURLY;INTERVAL=24', 'once a day at most'],
    ['FREQ=DAILY;BYHOUR=1,2,3', 'BYHOUR is not taken'],
    ['FREQ=DAILY;COUNT=1000000000', 'COUNT is a whole number from 1 to 1,000.'],
    ['FREQ=DAILY;COUNT=0', 'COUNT is a whole number'],
    ['FREQ=DAILY;COUNT=1e3', 'COUNT is a whole number'],
    ['FREQ=DAILY;INTERVAL=99999999999', 'INTERVAL is a whole number from 1 to 366.'],
    ['FREQ=YEARLY;INTERVAL=6', 'from 1 to 5'],
    ['FREQ=DAILY;COUNT=2;UNTIL=20270101', 'not both'],
    ['FREQ=DAILY;UNTIL=20271341', 'UNTIL is a day'],
    ['FREQ=DAILY;UNTIL=20270101T250000Z', 'UNTIL is a day'],
    ['FREQ=DAILY;FREQ=WEEKLY', 'FREQ is there twice'],
    ['FREQ=YEARLY;BYWEEKNO=20', 'BYWEEKNO is not taken'],
    ['FREQ=WEEKLY;BYDAY=1TU', 'goes with MONTHLY'],
    ['FREQ=YEARLY;BYDAY=53MO', 'BYDAY is made of weekdays'],
    ['FREQ=WEEKLY;BYMONTHDAY=3', 'does not go with WEEKLY'],
    ['FREQ=MONTHLY;BYMONTHDAY=0', 'without 0'],
    ['FREQ=MONTHLY;BYMONTHDAY=32', 'from -31 to 31'],
    ['FREQ=MONTHLY;BYSETPOS=1', 'none of them is there'],
    ['BYDAY=TU', 'FREQ is missing'],
    ['FREQ=FORTNIGHTLY', 'FREQ is DAILY'],
    ['', 'This is no rule'],
    ['every tuesday', 'This is no rule'],
    ['FREQ=DAILY\nDTSTART:20250101', 'This is no rule'],
    ['__proto__=1', 'This is no rule'],
    [`FREQ=MONTHLY;BYMONTHDAY=${'1,'.repeat(RULE_MAX)}1`, 'too long'],
  ])('is refused with words that help: %s', (given, words) => {
    expect(parseRule(given).problem).toContain(words);
  });
});
