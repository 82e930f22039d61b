import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bareTweetIds, quoteTweetIds, TWEET_ID } from './tweet-id.ts';

const POST = '1914356040327651396';

test('a number above 2^53 comes through a parser to the digit, and stands as a number again', () => {
  const json = `{"id":"u","tweet_id":${POST},"next":{"tweet_id":null}}`;
  const read = JSON.parse(quoteTweetIds(json)) as { tweet_id: string };
  expect(read.tweet_id).toBe(POST);
  expect(bareTweetIds(JSON.stringify(read))).toBe(json);
  expect(JSON.parse(quoteTweetIds(`{ "tweet_id" : ${POST}\n}`))).toEqual({ tweet_id: POST });
});

test('words that look like one stay as they are typed', () => {
  const words = fc.array(
    fc.constantFrom('"tweet_id"', ':', '"', '\\', ' ', '12', ',', '}', '{"tweet_id":1}', '"tweet_id":"1",'),
  );
  fc.assert(
    fc.property(words, (parts) => {
      const told = { body: parts.join(''), tweet_id: POST };
      const json = JSON.stringify(told);
      expect(JSON.parse(quoteTweetIds(json))).toEqual(told);
      expect(JSON.parse(quoteTweetIds(bareTweetIds(json)))).toEqual(told);
    }),
  );
});

test.each(['0', '7', POST])('%s is one', (text) => expect(text).toMatch(TWEET_ID));

test.each(['', '07', '-1', '1.5', '1e3', '1'.repeat(31), '1,"a":2'])('%s is none', (text) =>
  expect(text).not.toMatch(TWEET_ID),
);
