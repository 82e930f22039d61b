import { describe, expect, it } from 'vitest';
import type { Day } from '#lib/domain/instant.ts';
import { type PlainRule, type Repeats, ruleOf } from './plain-rule.ts';
import { parseRule, ruleText } from './rule.ts';

const plain = (repeats: Repeats, more: Partial<PlainRule> = {}): PlainRule => ({
  ...{ repeats, every: 1, weekdays: [], rule: '', until: null, count: null },
  ...more,
});

describe('the plain choices', () => {
  it.each<[Repeats, string, string | null]>([
    ['never', '2026-12-08', null],
    ['daily', '2026-12-08', 'FREQ=DAILY'],
    ['weekly', '2026-12-08', 'FREQ=WEEKLY;BYDAY=TU'],
    ['month_day', '2026-12-08', 'FREQ=MONTHLY;BYMONTHDAY=8'],
    ['month_day', '2027-02-28', 'FREQ=MONTHLY;BYMONTHDAY=-1'],
    ['month_weekday', '2026-12-01', 'FREQ=MONTHLY;BYDAY=1TU'],
    ['month_weekday', '2026-12-14', 'FREQ=MONTHLY;BYDAY=2MO'],
    ['month_weekday', '2026-12-29', 'FREQ=MONTHLY;BYDAY=-1TU'],
    ['month_last_weekday', '2026-12-22', 'FREQ=MONTHLY;BYDAY=-1TU'],
    ['yearly', '2026-12-08', 'FREQ=YEARLY'],
  ])('become rules by the day on which it begins: %s, %s', (repeats, day, rule) => {
    expect(ruleOf(plain(repeats), day as Day)).toBe(rule);
    if (rule !== null) expect(ruleText(parseRule(rule).rule!)).toBe(rule);
  });

  it('come every so often, on more weekdays, until a day or so many times', () => {
    const weekly = plain('weekly', { every: 2, weekdays: ['TH', 'MO'], until: '2027-03-31' as Day });
    const day = '2026-12-08' as Day;
    expect(ruleOf(weekly, day)).toBe('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU,TH;UNTIL=20270331');
    expect(ruleOf(plain('daily', { count: 3 }), day)).toBe('FREQ=DAILY;COUNT=3');
  });

  it('leave a rule of somebody who knows them as it is', () => {
    const rule = 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1';
    expect(ruleOf(plain('rule', { rule }), '2026-12-08' as Day)).toBe(rule);
  });
});
