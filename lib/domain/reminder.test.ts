import { describe, expect, it } from 'vitest';
import { HOUR, parseInstant, plus } from './instant.ts';
import { isReminderDue, remindedByTelling, type Reminded, withStandardReminder } from './reminder.ts';

const START = parseInstant('2026-12-08T02:00:00Z');
const before = (hours: number) => plus(START, -hours * HOUR);
const planned = (more: Partial<Reminded> = {}): Reminded => ({
  ...{ scheduledFor: START, remindBefore: [24, 1], remindedAt: null, remindFrom: before(100) },
  ...more,
});
const due = (hours: number, more: Partial<Reminded> = {}) => isReminderDue(planned(more), before(hours));

describe('reminders', () => {
  it('are each due in their time, and once', () => {
    expect(due(24.1)).toBe(false);
    expect(due(24)).toBe(true);
    expect(due(20, { remindedAt: before(24) })).toBe(false);
    expect(due(1, { remindedAt: before(24) })).toBe(true);
    expect(due(0.5, { remindedAt: before(1) })).toBe(false);
  });

  it('that are late are told as one, and not once it should have begun', () => {
    expect(due(0.5)).toBe(true);
    expect(due(0.4, { remindedAt: before(0.5) })).toBe(false);
    expect(due(0)).toBe(false);
    expect(due(-1)).toBe(false);
  });

  it('whose time had passed when the window was planned are left out, but for the last', () => {
    expect(due(5, { remindFrom: before(5) })).toBe(false);
    expect(due(1, { remindFrom: before(5) })).toBe(true);
    expect(due(0.5, { remindFrom: before(0.5) })).toBe(true);
    expect(due(5, { remindFrom: before(5), remindBefore: [24] })).toBe(true);
  });

  it('are as good as told to who hears of a window so late', () => {
    const told = (hours: number, notify = true) => remindedByTelling(planned(), notify, before(hours));
    expect(told(30)).toBeNull();
    expect(told(5)).toBe(before(5));
    expect(told(5, false)).toBeNull();
    expect(due(1, { remindedAt: told(5) }), 'the next one is told all the same').toBe(true);
  });
});

it('a program adds and takes away the hour before, and leaves other reminders', () => {
  expect(withStandardReminder([24], true)).toEqual([24, 1]);
  expect(withStandardReminder([24, 1], true)).toEqual([24, 1]);
  expect(withStandardReminder([24, 1], false)).toEqual([24]);
  expect(withStandardReminder([24, 12], true)).toEqual([24, 1]);
});
