import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import S3rver from '@20minutes/s3rver';
import type { Bucket } from '#lib/mirror/bucket.ts';
import { s3Bucket } from '#lib/mirror/s3-bucket.ts';

const BUCKET = 'status';

/** An S3 server over HTTP with one empty bucket, which can be ended and opened again on the same objects. */
export async function openStore() {
  const directory = mkdtempSync(join(tmpdir(), 'candor-s3-'));
  let server: S3rver;
  let port = 0;
  const open = async () => {
    const options = { address: '127.0.0.1', silent: true, directory, configureBuckets: [{ name: BUCKET }] };
    server = new S3rver({ ...options, port });
    ({ port } = await server.run());
  };
  await open();
  const settings = (secretAccessKey = 'S3RVER') => ({
    ...{ endpoint: `http://127.0.0.1:${port}`, region: 'us-east-1', forcePathStyle: true, maxAttempts: 1 },
    credentials: { accessKeyId: 'S3RVER', secretAccessKey },
  });
  const client = new S3Client(settings());
  return {
    open,
    endpoint: () => `http://127.0.0.1:${port}`,
    /** As when its machine goes down: connections included. */
    close: () => server.close(),
    async remove() {
      await server.close();
      rmSync(directory, { recursive: true, force: true });
    },
    bucket: (prefix = '', secret?: string): Bucket => s3Bucket({ bucket: BUCKET, prefix }, settings(secret)),
    /** As they lie on its disk: it does not understand today's signature of a listing. */
    names(): string[] {
      const ending = '._S3rver_object';
      return readdirSync(join(directory, BUCKET), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith(ending))
        .map((file) => file.slice(0, -ending.length))
        .sort();
    },
    async object(name: string) {
      const found = await client.send(new GetObjectCommand({ Bucket: BUCKET, Key: name }));
      const { ContentType: type, CacheControl: cacheControl, ContentEncoding: encoding } = found;
      return { type, cacheControl, encoding, text: await found.Body!.transformToString() };
    },
    async put(name: string, text: string) {
      await client.send(new PutObjectCommand({ Bucket: BUCKET, Key: name, Body: text }));
    },
  };
}
