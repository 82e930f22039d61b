/** For tests: the examples of this folder, run by the real servers on free ports, with only addresses and paths changed. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { later, throwAwayFolder } from '#lib/front/testing-front.ts';
import { freePort } from '#lib/run/free-port.mjs';

export interface Behind {
  /** The published folder. */
  readonly site: string;
  /** The port of the front. */
  readonly front: number;
}
export interface WebServer {
  readonly name: string;
  /** Why it cannot be tried here; undefined when it can. */
  readonly missing: string | undefined;
  /** @returns its port */
  readonly start: (behind: Behind) => Promise<{ readonly port: number }>;
}

const missing = (program: string, argument: string) =>
  spawnSync(program, [argument]).error ? `${program} is not installed here` : undefined;

const EXAMPLES = import.meta.dirname;

const nginx: WebServer = {
  name: 'nginx',
  missing: missing('nginx', '-v'),
  async start({ site, front }) {
    const port = await freePort();
    const place = throwAwayFolder();
    const example = changed(readFileSync(join(EXAMPLES, 'nginx.conf'), 'utf8'), [
      ['listen 80;', `listen 127.0.0.1:${port};`],
      ['listen [::]:80;', ''],
      ['/var/lib/candor/published', site],
      ['127.0.0.1:3000', `127.0.0.1:${front}`],
    ]);
    mkdirSync(join(place, 'temporary'));
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (kind) => `${kind}_temp_path ${join(place, 'temporary', kind)};`,
    );
    const root = process.getuid?.() === 0 ? 'user root;' : '';
    const config = join(place, 'nginx.conf');
    writeFileSync(
      config,
      `${root} daemon off; worker_processes 1; pid ${join(place, 'pid')}; events { }
      http { access_log off; ${temporary.join(' ')} ${example} }`,
    );
    await run('nginx', ['-e', 'stderr', '-p', place, '-c', config], port);
    return { port };
  },
};

const caddy: WebServer = {
  name: 'Caddy',
  missing: missing('caddy', 'version'),
  async start({ site, front }) {
    const port = await freePort();
    const place = throwAwayFolder();
    const config = join(place, 'Caddyfile');
    // Its own port for commands stays closed, so that a Caddy of this machine is not met; streams do not keep it from ending.
    writeFileSync(
      config,
      `{\n\tadmin off\n\tgrace_period 1s\n}\n${readFileSync(join(EXAMPLES, 'Caddyfile'), 'utf8')}`,
    );
    await run('caddy', ['run', '--config', config, '--adapter', 'caddyfile'], port, {
      CANDOR_ADDRESS: `http://127.0.0.1:${port}`,
      CANDOR_SITE: site,
      CANDOR_FRONT: `127.0.0.1:${front}`,
      HOME: place,
      XDG_CONFIG_HOME: place,
      XDG_DATA_HOME: place,
    });
    return { port };
  },
};

export const WEB_SERVERS: readonly WebServer[] = [nginx, caddy];

/** @throws Error when the example does not hold what is to be changed: then the test would prove another file. */
function changed(text: string, changes: readonly (readonly [from: string, to: string])[]): string {
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`The example does not say “${from}”.`);
    text = text.replaceAll(from, to);
  }
  return text;
}

/** Starts a server, and waits until somebody can connect. @throws Error with what it said, when it ends instead */
async function run(program: string, args: string[], port: number, environment = {}): Promise<void> {
  const child = spawn(program, args, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  later(async () => {
    child.kill('SIGTERM');
    await ended;
  });
  while (!(await connects(port)))
    if (child.exitCode !== null) throw new Error(`${program} ended:\n${said}`);
    else await new Promise((resolve) => setTimeout(resolve, 20));
}

function connects(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
