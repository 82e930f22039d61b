/** For tests: a front on a free port, over a folder that is thrown away, and a client that sends exactly what it is told. */
import { mkdtempSync, rmSync } from 'node:fs';
import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { AppState } from './app-state.mjs';
import { type Front, openFront } from './front.mjs';
import { logFrom } from './log.mjs';
import { readSettings } from './settings.mjs';
import { publish } from './testing-site.ts';

logFrom('silent');

export interface TestFront extends Front {
  readonly folder: string;
}

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

/** What has to be closed when the test is over. */
export function later(close: () => Promise<void> | void): void {
  open.unshift(async () => close());
}

export function throwAwayFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'candor-front-'));
  later(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export async function frontOn(
  documents: Readonly<Record<string, string>> | null,
  options: { app?: AppState; environment?: Record<string, string>; folder?: string } = {},
): Promise<TestFront> {
  const folder = options.folder ?? throwAwayFolder();
  if (documents) publish(folder, documents);
  const settings = readSettings({ PORT: '0', HOST: '127.0.0.1', ...options.environment });
  const front = await openFront({ ...settings, folder }, options.app ?? null);
  later(() => front.close(1_000));
  return { ...front, folder };
}

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export function ask(
  { port }: { readonly port: number },
  path: string,
  headers: OutgoingHttpHeaders = {},
  { method = 'GET', body = '' }: { method?: string; body?: string } = {},
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    // As browsers ask; the front has another way for those who want the connection closed.
    const sent = { connection: 'keep-alive', ...headers };
    const to = { host: '127.0.0.1', port, path, method, headers: sent, agent: false } as const;
    const outgoing = request(to, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
      );
      answer.on('error', reject);
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
