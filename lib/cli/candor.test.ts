import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { SITE } from '#lib/import/cstate/testing/site.ts';
import { writeInto } from '#lib/import/files/testing/written-folder.ts';
import { published } from '#lib/import/statuspage/testing/published.ts';

const folder = mkdtempSync(join(tmpdir(), 'candor-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function candor(...words: string[]) {
  const { DATABASE_URL: _, ...rest } = process.env;
  const env = { ...rest, DATA_DIR: join(folder, 'data') };
  return spawnSync(process.execPath, ['lib/run/candor.mjs', ...words], { env, encoding: 'utf8' });
}

it('imports a folder, reports on standard output, and changes nothing a second time', () => {
  for (const [name, content] of Object.entries(published()))
    writeFileSync(join(folder, name), JSON.stringify(content));
  const first = candor('import', 'statuspage', folder);
  expect(first.stderr).toContain('Reading incidents.json');
  expect(first.stdout).toMatch(/^incidents +3 +0 +0 +0 +0$/m);
  expect(first.status).toBe(0);
  const second = candor('import', 'statuspage', folder);
  expect(second.stdout).toContain('0 added, 0 changed');
  expect(second.status).toBe(0);
}, 60_000);

it('ends with 2 and names the file when it is not what it says', () => {
  writeFileSync(join(folder, 'incidents.json'), '{"incidents": 7}');
  const { status, stderr, stdout } = candor('import', 'statuspage', folder);
  expect(stderr).toContain('incidents.json is not what a Statuspage publishes: incidents: ');
  expect(stderr).toContain('Nothing was imported.');
  expect(stdout).toBe('');
  expect(status).toBe(2);
}, 60_000);

it('reads times in the zone that is given, and knows no zone that is none', () => {
  writeInto(folder, SITE);
  const { stderr, status } = candor('import', 'cstate', folder, '--zone', 'Mars/Olympus');
  expect([stderr, status]).toEqual(['Mars/Olympus is no time zone: name one like Europe/Berlin.\n', 2]);
  const { stdout, status: done } = candor('import', 'cstate', folder, '--zone', 'Europe/Berlin');
  expect(stdout).toContain('Times without an offset were read as times of Europe/Berlin');
  expect(done).toBe(0);
}, 60_000);
