import { expect, it } from 'vitest';
import { instantOf } from '#lib/domain/instant.ts';
import { placedComments, type Said } from './placed-comments.ts';

const said = (id: string, more: Partial<Said>): Said => ({
  ...{ id, answersId: null, section: 'summary', quote: '', words: id, byName: 'Bo', at: instantOf(0) },
  ...{ resolvedAt: null, resolvedBy: null, ...more },
});

it('comments stand beside their paragraph with their answers, and those on what is gone under the section', () => {
  const comments = [
    said('one', { quote: 'A disk was full.' }),
    said('answer', { answersId: 'one', quote: 'A disk was full.' }),
    said('gone', { quote: 'Nothing like this is said any more.' }),
    said('whole', {}),
    said('elsewhere', { section: 'impact' }),
  ];
  const { of, rest } = placedComments(comments, 'summary', ['It was slow.', 'A disk was full.']);
  expect(of.map((threads) => threads.map(({ id, answers }) => [id, answers.map((one) => one.id)]))).toEqual([
    [],
    [['one', ['answer']]],
  ]);
  expect(rest.map(({ id }) => id)).toEqual(['gone', 'whole']);
});
