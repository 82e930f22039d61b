import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { Staff as Poster } from '#lib/bench/staff.ts';
import { plantExampleWorld, WORLDS } from './worlds.ts';
import { type House, openHouse } from './house.ts';

const AT = '2025-03-23T22:00:00Z';
const ALARM = 'nothing can be published at the moment';
const mount = (...args: string[]) => spawnSync('mount', args, { stdio: 'ignore' }).status === 0;
const unmount = (folder: string) => spawnSync('umount', ['--lazy', folder], { stdio: 'ignore' });

/** What can befall a disk, and how it passes. */
const FAULTS = [
  {
    what: 'a disk that is full',
    begins: (folder: string) =>
      spawnSync('dd', ['if=/dev/zero', `of=${folder}/ballast`, 'bs=64k'], { stdio: 'ignore' }),
    passes: (folder: string) => rmSync(join(folder, 'ballast')),
  },
  {
    what: 'a folder that can only be read',
    begins: (folder: string) => mount('-o', 'remount,ro', folder),
    passes: (folder: string) => mount('-o', 'remount,rw', folder),
  },
];

/** Somebody on call, and the page of the incident they write about. */
async function onCall(house: House) {
  const poster = new Poster(house.url);
  await poster.signsIn();
  const incident = await poster.findsOpenIncident();
  await house.settled();
  return {
    says: (words: string) => poster.postsUpdate(incident, words),
    read: async () => {
      const answer = await fetch(house.url + incident.replace('/admin', ''));
      return { status: answer.status, text: await answer.text() };
    },
  };
}

for (const { what, begins, passes } of FAULTS)
  test(`${what} is named in the log, the site goes on as it was, and what was missed is published when it has passed`, async () => {
    let folder = '';
    const house = await openHouse(AT, async (environment) => {
      await plantExampleWorld(environment);
      folder = join(environment['DATA_DIR']!, 'published');
      mkdirSync(folder);
      test.skip(
        !mount('-t', 'tmpfs', '-o', 'size=32m', 'tmpfs', folder),
        'this machine does not let us mount a small disk',
      );
    });
    try {
      const { says, read } = await onCall(house);
      const before = await read();
      begins(folder);
      await says('Said while the disk was ill.');
      await expect.poll(() => house.hasSaid(ALARM), { timeout: 30_000 }).toBe(true);
      expect(await read()).toEqual(before);
      expect((await fetch(`${house.url}/readyz`)).status).toBe(503);
      passes(folder);
      await house.settled();
      expect((await read()).text).toContain('Said while the disk was ill.');
    } finally {
      unmount(folder);
      await house.close();
    }
  });

test('a manifest that was only half written costs visitors nothing, and is whole again after the next change', async () => {
  // All pages and pictures are made anew.
  test.slow();
  const house = await openHouse(AT, WORLDS.example);
  try {
    const { says, read } = await onCall(house);
    const before = await read();
    writeFileSync(join(house.folder, 'published/.manifest.json'), '{"format":1,"docum');
    await expect.poll(() => house.hasSaid('manifest'), { timeout: 30_000 }).toBe(true);
    expect(await read()).toEqual(before);
    // Also by an app that finds it when it starts.
    await house.killsApp();
    await says('Said after that.');
    await house.settled();
    expect((await read()).text).toContain('Said after that.');
  } finally {
    await house.close();
  }
});

test('a published folder that somebody empties is filled again, and visitors notice nothing', async () => {
  const house = await openHouse(AT, WORLDS.example);
  try {
    const { says, read } = await onCall(house);
    const before = await read();
    const folder = join(house.folder, 'published');
    const names = readdirSync(folder).sort();
    for (const name of names) rmSync(join(folder, name), { recursive: true });
    expect(await read()).toEqual(before);
    await says('Said after that.');
    await expect.poll(async () => (await read()).text, { timeout: 30_000 }).toContain('Said after that.');
    await expect.poll(() => readdirSync(folder).sort(), { timeout: 30_000 }).toEqual(names);
  } finally {
    await house.close();
  }
});
