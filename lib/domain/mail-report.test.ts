import { expect, test } from 'vitest';
import { REPORT_KINDS, whatFollows } from './mail-report.ts';

const kindsThat = (consequence: keyof ReturnType<typeof whatFollows>) =>
  REPORT_KINDS.filter((kind) => whatFollows(kind)[consequence]);

test('only a mailbox that is not there and a reader who complains are not written to again', () => {
  expect(kindsThat('quarantines')).toEqual(['hard', 'complaint']);
  expect(kindsThat('complained')).toEqual(['complaint']);
});

test('a mail that may still arrive, or was read, has not failed', () => {
  expect(kindsThat('fails')).toEqual(['hard', 'refused']);
  expect(kindsThat('noted')).toEqual(['hard', 'refused', 'soft']);
});
