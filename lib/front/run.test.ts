import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ask, later, throwAwayFolder } from './testing-front.ts';
import { listenTo } from './testing-listener.ts';
import { publish } from './testing-site.ts';

const PROGRAM = fileURLToPath(new URL('./testing-process.mjs', import.meta.url));

interface Running {
  readonly process: ChildProcess;
  readonly port: number;
  readonly log: () => string;
  readonly ended: Promise<number | null>;
}

/** Starts the front as `npm start` does; returns when it listens. */
async function start(dataDir: string, environment: Record<string, string> = {}): Promise<Running> {
  const child = spawn(process.execPath, [PROGRAM], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  later(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  await expect.poll(() => said).toContain('"msg":"listening"');
  return { process: child, port: Number(/"port":(\d+)/.exec(said)?.[1]), log: () => said, ended };
}

const appOf = async (front: Running) => parseInt((await ask(front, '/who')).body.toString());
const isRunning = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

function published(documents: Record<string, string> = { '/': 'home' }): string {
  const dataDir = throwAwayFolder();
  publish(join(dataDir, 'published'), documents);
  return dataDir;
}

test('an app that is killed is started again, and published pages go on meanwhile', async () => {
  const front = await start(published());
  for (let time = 0; time < 3; time++) {
    const app = await appOf(front);
    process.kill(app, 'SIGKILL');
    // A request that comes now waits for the next one.
    const [home, next] = await Promise.all([ask(front, '/'), appOf(front)]);
    expect(home.body.toString()).toBe('home');
    expect(next).not.toBe(app);
  }
});

test('a front that is killed takes its app along, and the next one serves the same site', async () => {
  const dataDir = published();
  const first = await start(dataDir);
  const app = await appOf(first);
  first.process.kill('SIGKILL');
  await first.ended;
  await expect.poll(() => isRunning(app)).toBe(false);
  const second = await start(dataDir, { PORT: String(first.port) });
  expect((await ask(second, '/')).body.toString()).toBe('home');
  expect(await appOf(second)).not.toBe(app);
});

test('told to end, it finishes what was asked, closes the streams, ends the app, and is gone', async () => {
  const front = await start(published());
  const app = await appOf(front);
  const port = Number(/"port":(\d+),"pid"/.exec(front.log())?.[1]);
  const visitor = await listenTo(front);
  const held = ask(front, '/hold');
  await expect.poll(async () => (await ask({ port }, '/')).body.toString()).toContain('holds');
  front.process.kill('SIGTERM');
  await visitor.ended;
  await ask({ port }, '/let-go');
  expect((await held).body.toString()).toBe('held');
  expect(await front.ended).toBe(0);
  expect(isRunning(app)).toBe(false);
});

test('where the app never starts and nothing is published, it says so and ends', async () => {
  const front = await start(throwAwayFolder(), { APP_IS_BROKEN: 'yes' });
  expect(await front.ended).toBe(1);
  expect(front.log()).toContain('the app does not start');
});

test('where the app never starts, what is published is served all the same', async () => {
  const front = await start(published(), { APP_IS_BROKEN: 'yes' });
  await expect.poll(async () => (await ask(front, '/admin')).status).toBe(503);
  expect((await ask(front, '/')).body.toString()).toBe('home');
  expect(JSON.parse((await ask(front, '/healthz')).body.toString())).toMatchObject({
    app: 'down',
    revision: 1,
  });
});

test('several workers serve one site at one port, and each tells its readers', async () => {
  const dataDir = published();
  const front = await start(dataDir, { FRONT_WORKERS: '3' });
  const readers = await Promise.all(Array.from({ length: 9 }, () => listenTo(front)));
  publish(join(dataDir, 'published'), { '/': 'two' });
  for (const reader of readers) expect((await reader.next()).paths).toEqual(['/']);
  expect((await ask(front, '/')).body.toString()).toBe('two');
  expect(await appOf(front)).toBeGreaterThan(0);
  front.process.kill('SIGTERM');
  for (const reader of readers) await reader.ended;
  expect(await front.ended).toBe(0);
});

test('a worker that is killed costs the others nothing, and another takes its place', async () => {
  const token = 'a token of sixteen letters';
  const front = await start(published(), { FRONT_WORKERS: '2', METRICS_TOKEN: token });
  const app = await appOf(front);
  const children = () =>
    execFileSync('pgrep', ['-P', String(front.process.pid)], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .map(Number);
  const workers = () => children().filter((pid) => pid !== app);
  const before = workers();
  expect(before).toHaveLength(2);
  // While they ask each other what they have counted, so that one ends with a question open. Who was just being handed to
  // it may wait for ever, but nobody else.
  for (let n = 0; n < 20; n++)
    void ask(front, '/metrics', { authorization: `Bearer ${token}` }).catch(() => undefined);
  process.kill(before[0]!, 'SIGKILL');
  await expect.poll(() => workers().filter((pid) => !before.includes(pid))).toHaveLength(1);
  // Longer than a question stays open.
  for (const end = performance.now() + 1_500; performance.now() < end;)
    expect((await ask(front, '/')).body.toString()).toBe('home');
  expect(workers()).toContain(before[1]);
  expect(await appOf(front)).toBe(app);
  front.process.kill('SIGTERM');
  expect(await front.ended).toBe(0);
});

test('a wrong setting stops the start, and each is named', async () => {
  const child = spawn(process.execPath, [PROGRAM], {
    env: { ...process.env, PORT: '99999', TRUST_PROXY: 'everybody', FRONT_WORKERS: '0' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  expect(await new Promise((resolve) => child.once('close', resolve))).toBe(1);
  for (const name of ['PORT', 'TRUST_PROXY', 'FRONT_WORKERS']) expect(said).toContain(`${name}: must be`);
});
