// For tests: the front as a process of its own, with an app that is small enough to be killed often.
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { runFront } from './run.mjs';

const [role, port] = process.argv.slice(2);

if (role === 'app') {
  if (process.env['APP_IS_BROKEN']) process.exit(1);
  /** @type {import('node:http').ServerResponse | undefined} */
  let held;
  const server = createServer((request, response) => {
    if (request.url === '/hold') held = response;
    else {
      if (request.url === '/let-go') held?.end('held');
      response.end(`${process.pid} ${held ? 'holds' : ''}`);
    }
  });
  server.listen(Number(port), '127.0.0.1');
  process.once('SIGTERM', () => process.exit(143));
} else {
  const file = fileURLToPath(import.meta.url);
  const args = ['--import', new URL('./end-with-parent.mjs', import.meta.url).href, file, 'app'];
  const front = await runFront({
    launch: (at) =>
      spawn(process.execPath, [...args, String(at)], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] }),
  });
  front.startApp();
}
