import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
  type S3ClientConfig,
} from '@aws-sdk/client-s3';
import { SECOND } from '#lib/domain/instant.ts';
import type { Bucket } from './bucket.ts';
import type { Target } from './target.ts';

/** AWS says so of what is not there, too, to whoever may not list. */
const DENIED =
  'The bucket does not let its own manifest be read: the key needs s3:GetObject on the prefix and s3:ListBucket on the bucket.';
const isDenied = (error: unknown) => error instanceof S3ServiceException && error.name === 'AccessDenied';

/**
 * Any store that speaks S3. Keys, region and endpoint come from where every tool of AWS looks: `AWS_ACCESS_KEY_ID`,
 * `AWS_REGION`, `AWS_ENDPOINT_URL`, profiles, the machine's role.
 */
export function s3Bucket({ bucket: Bucket, prefix }: Target, more: S3ClientConfig = {}): Bucket {
  const client = new S3Client({
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 5 * SECOND, requestTimeout: 60 * SECOND },
    // The newer checksums are AWS's own; other stores refuse them.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...more,
  });
  const at = (name: string) => ({ Bucket, Key: prefix + name });
  return {
    async read(name) {
      try {
        const { Body } = await client.send(new GetObjectCommand(at(name)));
        return (await Body?.transformToString()) ?? null;
      } catch (error) {
        if (error instanceof NoSuchKey) return null;
        throw isDenied(error) ? new Error(DENIED, { cause: error }) : error;
      }
    },

    // As it is, not compressed: a bucket cannot ask what a reader understands. Networks in front of one compress themselves.
    async put(name, { body, type, cacheControl }) {
      const headers = { ContentType: type, CacheControl: cacheControl };
      await client.send(new PutObjectCommand({ ...at(name), ...headers, Body: body }));
    },

    async remove(name) {
      await client.send(new DeleteObjectCommand(at(name)));
    },
  };
}
