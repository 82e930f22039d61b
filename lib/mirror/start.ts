import { join } from 'node:path';
import { MINUTE, SECOND } from '#lib/domain/instant.ts';
import { env } from '#lib/env.ts';
import { log } from '#lib/log.ts';
import { follow } from './follow.ts';
import { newMirror } from './mirror.ts';
import { newMirrorState } from './state.ts';

/** Starts copying in the background, where `PUBLISH_TO` says to. */
export async function startMirror(): Promise<void> {
  if (!env.publishTo) return;
  const { bucket, prefix } = env.publishTo;
  const state = newMirrorState(`s3://${bucket}/${prefix}`);
  if (!state) return;
  let stopping = false;
  process.once('SIGTERM', () => (stopping = true));
  // Megabytes that most have no use for.
  const { s3Bucket } = await import('./s3-bucket.ts');
  const folder = join(env.dataDir, 'published');
  log.info({ to: state.to }, 'the published site is copied');
  void follow({
    ...{ folder, state, mirror: newMirror({ folder, bucket: s3Bucket(env.publishTo, env.s3) }) },
    isStopping: () => stopping,
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds).unref()),
    ...{ every: SECOND / 2, firstWait: SECOND, longestWait: 2 * MINUTE },
  });
}
