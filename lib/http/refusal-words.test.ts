import { expect, test } from 'vitest';
import { z } from 'zod';
import { conflict, invalid, notFound, Refusal } from '#lib/errors.ts';
import { parseInput } from '#lib/parse.ts';
import { t } from '#lib/i18n/t.ts';
import { refusalWords } from './refusal-words.ts';

function thrown(act: () => unknown): Refusal {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error;
  }
  throw new Error('Nothing was refused.');
}

test('what a field says is kept, and said of the whole where it was', () => {
  const address = t('subscribe.problem.address');
  expect(refusalWords(invalid('address', address))).toEqual({ message: address, fields: { address } });
});

test('what is worded for staff is said in the words of the catalogue', () => {
  const odd = thrown(() => parseInput(z.object({ scope: z.literal('page', 'Not this.') }), { scope: 'x' }));
  expect(refusalWords(odd)).toEqual({
    message: t('subscribe.problem.invalid'),
    fields: { scope: 'Not this.' },
  });
  expect(refusalWords(conflict('subscription', null)).message).toBe(t('subscribe.problem.conflict'));
  expect(refusalWords(notFound('subscription')).message).toBe(t('subscribe.problem.notFound'));
  expect(refusalWords(new Refusal('forbidden', 'Your role does not allow this.')).message).toBe(
    t('subscribe.problem.refused'),
  );
});

test('what says for how long keeps saying it', () => {
  const words = t('subscribe.problem.tooMany', { minutes: 3 });
  expect(refusalWords(new Refusal('rate_limited', words))).toEqual({ message: words, fields: {} });
});
