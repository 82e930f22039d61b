// The other process of `open-pages.ts`: many browsers, as far as a server can tell. Talks to it by messages.
import { connect, type Socket } from 'node:net';
import { wall } from './wall.ts';

export interface Asked {
  readonly port: number;
  readonly count: number;
  /** How many share one address of this machine: a server may bound the streams of one address. */
  readonly perAddress: number;
}
export type Told =
  | { readonly kind: 'open'; readonly count: number }
  | { readonly kind: 'all'; readonly poked: number[]; readonly shown: number[] };

const { port, count, perAddress } = JSON.parse(process.argv[2] ?? '') as Asked;
const AT_ONCE = 200;
const poked: number[] = [];
const shown: number[] = [];
let listening = false;

const tell = (message: Told) => process.send?.(message);
// Elsewhere than on Linux only 127.0.0.1 is an address of this machine.
const addressOf = (n: number) => {
  const k = Math.floor(n / perAddress);
  return process.platform === 'linux' ? `127.1.${Math.floor(k / 250)}.${(k % 250) + 1}` : '127.0.0.1';
};

function request(n: number, path: string, accept: string, more: string): Socket {
  const socket = connect({ port, host: '127.0.0.1', localAddress: addressOf(n) });
  socket.setNoDelay(true);
  socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept: ${accept}\r\n${more}\r\n`);
  return socket;
}

/** One open page: its stream, and what it does at a poke. @returns when the stream is there */
function open(n: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = request(n, '/events', 'text/event-stream', '');
    let heard = '';
    let begun = false;
    socket.once('error', reject);
    socket.once('close', () => reject(new Error(`Stream ${n} was closed: ${heard.slice(0, 200)}`)));
    socket.on('data', (chunk) => {
      heard += chunk.toString('latin1');
      if (!begun && heard.includes('\r\n\r\n')) {
        if (!heard.startsWith('HTTP/1.1 200'))
          return reject(new Error(`Stream ${n}: ${heard.slice(0, 200)}`));
        begun = true;
        heard = '';
        resolve();
      }
      const told = /data: (\{.*\})/.exec(heard)?.[1];
      if (told === undefined) return;
      heard = '';
      const { paths, within } = JSON.parse(told) as { paths: string[] | null; within: number };
      if (!listening || (paths !== null && !paths.includes('/'))) return;
      poked.push(wall());
      setTimeout(() => fetchAgain(n), Math.random() * within);
    });
  });
}

/** The page asks for its own address again, like `live.js`, over a connection of its own. */
function fetchAgain(n: number): void {
  const socket = request(
    n,
    '/',
    'text/html',
    'Accept-Encoding: gzip\r\nCache-Control: no-cache\r\nConnection: close\r\n',
  );
  let start = '';
  socket.on('data', (chunk) => {
    if (start === '') start = chunk.toString('latin1', 0, 12);
  });
  socket.once('error', () => setTimeout(() => fetchAgain(n), 100));
  socket.once('end', () => {
    if (start !== 'HTTP/1.1 200') throw new Error(`The page answered ${start}.`);
    shown.push(wall());
    if (shown.length === count) tell({ kind: 'all', poked, shown });
  });
}

process.on('message', (message) => {
  if (message === 'listen') listening = true;
  if (message === 'enough') process.exit();
});
process.once('disconnect', () => process.exit());

for (let n = 0; n < count; n += AT_ONCE)
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, count - n) }, (_, k) => open(n + k)));
tell({ kind: 'open', count });
