import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openSite } from '#lib/publisher/site.ts';
import { follow } from './follow.ts';
import { newMirror } from './mirror.ts';
import type { MirrorState } from './state.ts';
import { openStore } from './testing/store.ts';

const folder = mkdtempSync(join(tmpdir(), 'candor-follow-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('editions follow by themselves; a store that is away is tried again, less and less often', async () => {
  const store = await openStore();
  const site = await openSite(folder, { format: 1, revision: 0, edition: 0, at: '', documents: {} });
  const publish = async (text: string) => {
    const document = { path: '/', type: 'text/html', body: Buffer.from(text), revision: 1, build: 'b' };
    const edition = {
      revision: 1,
      at: '2025-03-17T09:00:00.000Z',
      page: 'page',
      removed: [],
      isStale: () => false,
    };
    await site.publish({ ...edition, documents: [await site.stage(document, 'quick')] });
  };
  const state: MirrorState = {
    to: 's3://status/',
    edition: null,
    waiting: 0,
    behindSince: null,
    fault: null,
  };
  const waits: number[] = [];
  /** What happens while it waits: the test takes its next step there. */
  const steps: (() => Promise<void>)[] = [
    async () => {
      expect(state).toMatchObject({ edition: 1, behindSince: null, fault: null });
      await store.close();
      await publish('<p>second</p>');
    },
    ...Array.from({ length: 4 }, () => async () => {
      expect(state.fault).toContain('ECONNREFUSED');
      expect(state.behindSince).not.toBeNull();
    }),
    () => store.open(),
    async () => {
      expect(state).toMatchObject({ edition: 2, behindSince: null, fault: null });
      expect((await store.object('index.html')).text).toBe('<p>second</p>');
    },
  ];
  await publish('<p>first</p>');
  await follow({
    ...{ folder, state, mirror: newMirror({ folder, bucket: store.bucket() }) },
    isStopping: () => steps.length === 0,
    pause: async (milliseconds) => {
      waits.push(milliseconds);
      await steps.shift()!();
    },
    ...{ every: 7, firstWait: 10, longestWait: 50 },
  });
  expect(waits).toEqual([7, 10, 20, 40, 50, 50, 7]);
  await store.remove();
});
