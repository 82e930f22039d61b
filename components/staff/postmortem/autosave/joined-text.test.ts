import { expect, it } from 'vitest';
import type { Draft } from '#lib/domain/drafting/draft.ts';
import { joinedText } from './joined-text.ts';

const draft = (summary: string, actionItems: Draft['actionItems'] = []): Draft => ({
  sections: { summary, impact: 'All.' },
  actionItems,
});

it('what others wrote comes in beside what was typed since it was sent', () => {
  const joined = joinedText(draft('1\n2\n3\n4'), draft('0\n1\n2\n3\n4'), draft('1\n2\n3\n4 and more'));
  expect(joined).toEqual({ sections: { summary: '0\n1\n2\n3\n4 and more' }, actionItems: null });
});

it('where nothing came in, no field is touched, whatever white space stands around it', () => {
  expect(joinedText(draft('1\n'), draft('1'), draft('1\n'))).toEqual({ sections: {}, actionItems: null });
});

it('where somebody types on in what came in, the fields are left alone', () => {
  expect(joinedText(draft('1'), draft('one'), draft('1, or so'))).toBeNull();
});

it('rows of others come in, and those of mine get their ids', () => {
  const mine = { title: 'Mine' };
  const stored = [
    { id: 'a', title: 'Mine' },
    { id: 'b', title: 'Theirs' },
  ];
  expect(joinedText(draft('', [mine]), draft('', stored), draft('', [mine]))?.actionItems).toEqual(stored);
});
