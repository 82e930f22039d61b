import { expect, test } from 'vitest';
import { targetOf } from './target.ts';

test('an address names a bucket, and what stands before each name in it', () => {
  expect(targetOf('s3://status')).toEqual({ bucket: 'status', prefix: '' });
  expect(targetOf('s3://status/')).toEqual({ bucket: 'status', prefix: '' });
  expect(targetOf('s3://status/a//b')).toEqual({ bucket: 'status', prefix: 'a/b/' });
});

test.each([
  'status',
  'https://status',
  's3://',
  's3://a',
  's3://Status',
  's3://status/../x',
  's3://status/a b',
])('“%s” is none', (address) => expect(targetOf(address)).toBeNull());
