import { describe, expect, test } from 'vitest';
import { accentProblem, contrastRatio } from './contrast.ts';

describe('contrast', () => {
  test('of black on white is 21, of a colour on itself 1, and it has no direction', () => {
    expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21, 6);
    expect(contrastRatio('#1f6feb', '#1f6feb')).toBe(1);
    expect(contrastRatio('#1f6feb', '#ffffff')).toBe(contrastRatio('#ffffff', '#1f6feb'));
  });

  test('of what is no colour is refused', () => {
    expect(() => contrastRatio('#12', 'white')).toThrow(RangeError);
    expect(() => contrastRatio('#123456', 'url(x)')).toThrow(RangeError);
  });

  // #767676 is the lightest grey that WCAG lets stand on white, #777777 falls short by a hair (4.48).
  test('is enough from 4.5 on', () => {
    expect(accentProblem('#767676', '#ffffff')).toBeNull();
    expect(accentProblem('#777777', '#ffffff')).toContain('4.4:1');
    expect(accentProblem('#FFFF00', '#ffffff')).toContain('1.0:1');
    expect(accentProblem('#ffff00', '#111111')).toBeNull();
  });

  test.each(['', 'red', '#fff', '#12345g', '#1234567', 'rgb(0,0,0)', '#000000;}'])(
    'of %j is not asked for: it is not written as #rrggbb',
    (text) => {
      expect(accentProblem(text, '#ffffff')).toMatch(/six digits/);
    },
  );
});
