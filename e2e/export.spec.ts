import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { MANIFEST, type Manifest } from '#lib/front/manifest.mjs';
import { plantExampleWorld, WORLDS } from './worlds.ts';
import { V2_FILES, type V2File, v2Path } from '#lib/documents/v2-addresses.ts';
import { expect, test } from './fixtures.ts';
import { openHouse } from './house.ts';
import { runs } from './programs.ts';

const NOW = '2025-03-24T09:00:00Z';
/** What only the form of subscribers needs: there is nobody to take it. */
const FOR_SUBSCRIBERS = ['/subscribe', '/subscribe.js', '/push-worker.js', '/site.webmanifest'];
/** What scripts and programs ask for, and what only a page with a style of its own needs. */
const NOT_LED_TO = ['/heartbeat.json', '/custom.css', ...(Object.keys(V2_FILES) as V2File[]).map(v2Path)];
const ADDRESS = 'https://status.example.com';

// A whole site is rendered, on machines that have other things to do.
test.setTimeout(180_000);

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-export-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

const candor = (environment: NodeJS.ProcessEnv, ...words: string[]) =>
  runs('lib/cli/candor.ts', words, environment);

const manifestIn = (site: string) => JSON.parse(readFileSync(join(site, MANIFEST), 'utf8')) as Manifest;

const TYPES: Record<string, string> = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript' };

/** As simple a web server as there is: files, and `index.html` for a folder. */
function serve(site: string): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => {
    const path = join(site, new URL(request.url!, 'http://here').pathname);
    const index = join(path, 'index.html');
    const file = existsSync(index) ? index : path;
    const isThere = existsSync(file) && statSync(file).isFile();
    const sent = isThere ? file : join(site, '404.html');
    const type = TYPES[extname(sent)];
    response.writeHead(isThere ? 200 : 404, type ? { 'content-type': type } : {});
    response.end(readFileSync(sent));
  });
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve({ url: `http://127.0.0.1:${port}`, server });
    }),
  );
}

/** Every address of the site that a document leads to or needs: links, forms, pictures, scripts, feeds. */
function addressesIn(text: string): string[] {
  const own = text.replaceAll(ADDRESS, '');
  const written = [
    ...own.matchAll(
      /(?:href|src|action|property="og:image" content)=["'](\/[^"'#]*)|<link>(\/[^<]*)<|"url":"(\/[^"]*)"|^URL\S*:(\/\S*)/gm,
    ),
  ];
  return written.map(([, attribute, rss, json, event]) => attribute ?? rss ?? json ?? event ?? '/');
}

test('the exported site is whole: a plain web server answers everything that its pages and feeds lead to', async ({
  page,
}) => {
  const data = join(folder, 'data');
  const site = join(folder, 'site');
  writeFileSync(join(folder, 'now'), NOW);
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    ...{ NODE_ENV: 'production', DATA_DIR: data, DATABASE_URL: '', PUBLIC_URL: ADDRESS },
    TEST_CLOCK: join(folder, 'now'),
  };
  await plantExampleWorld(environment);
  const { status, stdout, stderr } = await candor(environment, 'export', site);
  expect(status, stderr).toBe(0);
  expect(stdout).toContain('documents in ');

  const { url, server } = await serve(site);
  const waiting = ['/'];
  const found = new Set(waiting);
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const answer = await fetch(url + path);
    expect(answer.status, path).toBe(200);
    for (const other of addressesIn(await answer.text()))
      if (!found.has(other)) {
        found.add(other);
        waiting.push(other);
      }
  }
  const paths = new Set([...found].map((path) => path.split('?')[0]));
  const published = Object.keys(manifestIn(site).documents).filter((path) => !NOT_LED_TO.includes(path));
  // Nothing is written that nobody finds, either.
  expect(published.filter((path) => !paths.has(path))).toEqual([]);

  await page.goto(url);
  await page.getByRole('main').getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goto(`${url}/history`);
  await expect(page.getByRole('search')).toHaveCount(0);
  expect((await page.goto(`${url}/nothing/here`))?.status()).toBe(404);
  await expect(page.getByRole('main')).toContainText('There is nothing at this address');
  server.close();
});

test('an export beside a running page leaves it alone, and holds what that has published', async () => {
  let environment = process.env;
  const house = await openHouse(NOW, async (given) => {
    environment = given;
    await WORLDS.example(given);
  });
  await house.settled();
  const served = join(environment['DATA_DIR']!, 'published');
  const before = manifestIn(served);
  const site = join(folder, 'site');
  expect((await candor(environment, 'export', site)).status).toBe(0);
  await house.settled();
  const exported = manifestIn(site);
  // Its pages are dressed by a stylesheet of their own.
  const isForSubscribers = (path: string) =>
    FOR_SUBSCRIBERS.includes(path) || /^\/_next\/.*\.css$/.test(path);
  const others = ({ documents }: Manifest) =>
    Object.keys(documents).filter((path) => !isForSubscribers(path));
  expect(others(exported).sort()).toEqual(others(before).sort());
  for (const path of FOR_SUBSCRIBERS) expect(exported.documents[path], path).toBeUndefined();
  expect(exported.documents['/history.atom']!.etag).toBe(before.documents['/history.atom']!.etag);
  expect(manifestIn(served).documents).toEqual(before.documents);
  expect(house.faults()).toEqual([]);
  await house.close();
});

test('a folder with other things in it is left alone', async () => {
  writeFileSync(join(folder, 'thesis.txt'), 'mine');
  const { status, stderr } = await candor(
    { ...process.env, DATA_DIR: join(folder, 'data') },
    'export',
    folder,
  );
  expect(status).toBe(2);
  expect(stderr).toContain('Nothing was written');
  expect(readFileSync(join(folder, 'thesis.txt'), 'utf8')).toBe('mine');
});
