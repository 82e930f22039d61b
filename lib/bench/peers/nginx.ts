import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Server } from '#lib/bench/requests.ts';
import { freePort } from '#lib/run/free-port.mjs';
import { folder, start } from '#lib/bench/running.ts';

export const nginxIsThere = spawnSync('nginx', ['-v']).error === undefined;

/** nginx with one worker on a published folder, set for speed: no log, files kept open, `.gz` sent as it is. */
export async function startNginx(site: string, core: number | undefined): Promise<Server> {
  const port = await freePort();
  const place = join(folder, 'nginx');
  mkdirSync(place, { recursive: true });
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `${kind}_temp_path ${join(place, kind)};`)
    .join(' ');
  const config = join(place, 'nginx.conf');
  writeFileSync(
    config,
    `daemon off; master_process off; worker_processes 1; pid ${join(place, 'pid')}; error_log stderr crit;
events { worker_connections 1024; }
http {
  ${temporary}
  types { text/html html; }
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000;
  open_file_cache max=1000 inactive=60s; open_file_cache_valid 60s;
  gzip_static on;
  server { listen 127.0.0.1:${port}; root ${site}; index index.html; }
}\n`,
  );
  const { pid } = start('nginx', ['-e', 'stderr', '-p', place, '-c', config], { core });
  return { url: `http://127.0.0.1:${port}/`, pid };
}
