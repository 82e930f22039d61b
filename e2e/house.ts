import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '#lib/run/free-port.mjs';

/** In its folder, what `session()` gives. */
export const SESSION = 'session.json';

/** A server with its own database and its own clock, from the one build. */
export interface House {
  readonly url: string;
  /** `DATA_DIR`, with the published site in it. */
  readonly folder: string;
  /** Whether the log says this by now. */
  hasSaid(words: string): boolean;
  readonly clock: Clock;
  /** What the server was started with: for programs that work on the same data. */
  readonly environment: NodeJS.ProcessEnv;
  /** The cookies of somebody of the staff who is signed in. Throws in a world where nobody is. */
  session(): { readonly name: string; readonly value: string; readonly url: string }[];
  /** The one-time code of the first set-up, read where the operator reads it: in the log. */
  setupCode(): string;
  /** Returns when everything that was committed is what visitors get. */
  settled(): Promise<void>;
  /** Where the app itself answers, behind the front. */
  appUrl(): string;
  /** Ends the app behind the front at once, as a crash would. Returns when there is another. */
  killsApp(): Promise<void>;
  /** What the server itself calls a fault: errors of level 50 and up in the log. */
  faults(): string[];
  /** Ends the server in order; what it kept on the disk stays. */
  stops(): Promise<void>;
  /** Ends it, and nothing is left. */
  close(): Promise<void>;
}

/** What time it is in the house. It stands still until it is set; the server notices by itself. */
export class Clock {
  constructor(private readonly file: string) {}
  /** @param at ISO 8601 with its offset */
  set(at: string): void {
    // Put in place whole: the server may read it at any moment.
    writeFileSync(`${this.file}.next`, at);
    renameSync(`${this.file}.next`, this.file);
  }
}

/**
 * @param prepare makes the world in the database before anybody comes; gets the environment of the server.
 * @param more what the operator has set besides
 */
export async function openHouse(
  at: string,
  prepare: (environment: NodeJS.ProcessEnv) => Promise<void> = async () => undefined,
  more: Readonly<Record<string, string>> = {},
): Promise<House> {
  const folder = mkdtempSync(join(tmpdir(), 'candor-e2e-'));
  const clock = new Clock(join(folder, 'now'));
  clock.set(at);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    DATA_DIR: folder,
    DATABASE_URL: '',
    TEST_CLOCK: join(folder, 'now'),
    HOST: '127.0.0.1',
    PORT: String(port),
    ...more,
  };
  await prepare(environment);

  const server = spawn(process.execPath, ['lib/front/main.mjs'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const gone = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const ready = new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('"msg":"ready"')) resolve();
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.once('exit', () => reject(new Error(`The server ended before it was ready:\n${said}`)));
  });
  await ready;

  const stops = async () => {
    server.kill('SIGTERM');
    await gone;
  };
  return {
    url,
    folder,
    environment,
    hasSaid: (words) => said.includes(words),
    clock,
    session() {
      const cookies = JSON.parse(readFileSync(join(folder, SESSION), 'utf8')) as [string, string][];
      return cookies.map(([name, value]) => ({ name, value, url }));
    },
    setupCode() {
      const code = /"code":"([^"]+)"/.exec(said)?.[1];
      if (!code) throw new Error(`There is no set-up code in the log:\n${said}`);
      return code;
    },
    settled: () => untilPublished(url),
    appUrl: () => `http://127.0.0.1:${lastApp(said).port}`,
    async killsApp() {
      const { pid } = lastApp(said);
      process.kill(pid, 'SIGKILL');
      while (lastApp(said).pid === pid) await new Promise((resolve) => setTimeout(resolve, 20));
    },
    faults: () => said.split('\n').filter((line) => /"level":[56]0/.test(line)),
    stops,
    async close() {
      await stops();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The app that came up last, as the front's log tells of it. */
function lastApp(said: string): { readonly port: number; readonly pid: number } {
  const line = said.split('\n').findLast((one) => one.includes('"msg":"the app is up"'));
  return JSON.parse(line ?? '{}') as { port: number; pid: number };
}

/** The app says what it has published, the front what it serves. Playwright ends a test that waits for ever. */
async function untilPublished(url: string): Promise<void> {
  for (;;) {
    const ready = await fetch(`${url}/readyz`);
    // Nobody publishes here: visitors get what the app says.
    if (ready.status === 404) return;
    const { settled, edition } = (await ready.json()) as { settled: boolean; edition: number };
    if (settled) {
      const health = (await (await fetch(`${url}/healthz`)).json()) as { edition: number | null };
      if ((health.edition ?? 0) >= edition) return;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
