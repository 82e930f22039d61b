import { expect, test } from 'vitest';
import { Refusal } from '#lib/errors.ts';
import { confirmSubscription, isOfSns } from './sns.ts';

const RIGHT = 'https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&Token=2336412f37';

test('only servers of SNS are asked to confirm', () => {
  for (const address of [RIGHT, RIGHT.replace('.com/', '.com.cn/').replace('eu-west-1', 'cn-north-1')])
    expect(isOfSns(address)).toBe(true);
  for (const address of [
    RIGHT.replace('https', 'http'),
    RIGHT.replace('amazonaws.com', 'amazonaws.com.evil.example'),
    RIGHT.replace('https://', 'https://evil.example/https://'),
    RIGHT.replace('https://sns.', 'https://evil.example#sns.'),
    RIGHT.replace('https://', 'https://name:word@'),
    RIGHT.replace('.com/', '.com:8443/'),
    RIGHT.replace('sns.', 'xsns.'),
    RIGHT.replace('sns.eu-west-1', 'sns.evil.example.'),
    RIGHT.replace('.com/', '.com./'),
    'https://s3.eu-west-1.amazonaws.com/bucket',
    'https://sns.amazonaws.com/',
    '',
  ])
    expect(isOfSns(address), address).toBe(false);
});

async function refusalOf(address: string): Promise<{ refusal: Refusal; asked: string[] }> {
  const asked: string[] = [];
  const resolve = async (name: string) => {
    asked.push(name);
    return [{ address: '169.254.169.254', family: 4 }];
  };
  const refusal = await confirmSubscription(address, { allowed: [], resolve }).catch(
    (error: unknown) => error,
  );
  expect(refusal).toBeInstanceOf(Refusal);
  return { refusal: refusal as Refusal, asked };
}

test('another server is not even looked up', async () => {
  const { refusal, asked } = await refusalOf('https://sns.eu-west-1.amazonaws.com.evil.example/');
  expect(refusal.code).toBe('invalid');
  expect(asked).toEqual([]);
});

test('a name of SNS that leads somewhere private is not followed, and SNS may try again', async () => {
  const { refusal, asked } = await refusalOf(RIGHT);
  expect(refusal.code).toBe('unavailable');
  expect(asked).toEqual(['sns.eu-west-1.amazonaws.com']);
});
