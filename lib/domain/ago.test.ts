import { describe, expect, it } from 'vitest';
import { HOUR, instantOf, MINUTE, SECOND } from './instant.ts';
import { agoText, exactText } from './ago.ts';

const now = instantOf(Date.UTC(2025, 2, 23, 22, 55));
const ago = (milliseconds: number) => agoText(instantOf(now - milliseconds), now);

describe('agoText', () => {
  it('counts whole units and never more than has passed', () => {
    expect(ago(59 * SECOND)).toBe('just now');
    expect(ago(MINUTE)).toBe('1 minute ago');
    expect(ago(12 * MINUTE + 59 * SECOND)).toBe('12 minutes ago');
    expect(ago(47 * HOUR)).toBe('47 hours ago');
    expect(ago(49 * HOUR)).toBe('2 days ago');
  });

  it('says what is still to come', () => {
    expect(ago(-30 * SECOND)).toBe('in a moment');
    expect(ago(-30 * MINUTE)).toBe('in 30 minutes');
  });
});

describe('exactText', () => {
  it('is told on the clock of the zone, with the zone named', () => {
    expect(exactText(now, 'Europe/Berlin')).toBe('23 Mar 2025, 23:55 CET');
    expect(exactText(now, 'UTC')).toBe('23 Mar 2025, 22:55 UTC');
  });
});
