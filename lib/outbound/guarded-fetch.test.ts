import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTcpServer, type AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { guardedFetch } from './guarded-fetch.ts';
import { OutboundFault } from './outbound-fault.ts';
import { mayConnectTo, parseRange } from './public-address.ts';

const LOOPBACK = [parseRange('127.0.0.1')];
const NOTHING = { allowed: [] };
const GET = { method: 'GET' } as const;

const servers: Server[] = [];
async function receiver(listener: RequestListener, host = '127.0.0.1', port = 0): Promise<AddressInfo> {
  const server = createServer(listener).listen(port, host);
  servers.push(server);
  await once(server, 'listening');
  return server.address() as AddressInfo;
}
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

async function reasonOf(promise: Promise<unknown>) {
  const fault = await promise.then(
    () => expect.fail('it was answered'),
    (error: unknown) => error,
  );
  expect(fault).toBeInstanceOf(OutboundFault);
  return (fault as OutboundFault).reason;
}

describe('what is not on the public internet is refused', () => {
  const literals = [
    ...['127.0.0.1', '127.9.9.9', '10.1.2.3', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1'],
    ...['0.0.0.0', '224.0.0.1', '255.255.255.255', '192.0.2.1', '198.18.0.1'],
    ...['[::1]', '[::]', '[::ffff:127.0.0.1]', '[::ffff:a00:1]', '[64:ff9b::7f00:1]', '[2002:7f00:1::]'],
    ...['[fe80::1]', '[fc00::1]', '[fd12::1]', '[ff02::1]', '[2001:db8::1]'],
    // No purpose is known of these, or only one cloud's.
    ...['[::7f00:1]', '[::a00:1]', '[4000::1]', '168.63.129.16'],
    // The same loopback in the disguises that a URL parser takes off.
    ...['2130706433', '0x7f.1', '017700000001', '127.1'],
  ];
  test.each(literals)('http://%s/', async (host) => {
    expect(await reasonOf(guardedFetch(`http://${host}/`, GET, NOTHING))).toBe('forbidden_address');
  });

  test.each(['127.0.0.1', '10.0.0.1', '169.254.169.254', '::1', '::ffff:10.0.0.1'])(
    'a name that resolves to %s',
    async (address) => {
      const resolve = async () => [{ address, family: address.includes(':') ? 6 : 4 }];
      expect(await reasonOf(guardedFetch('http://hook.example/', GET, { allowed: [], resolve }))).toBe(
        'forbidden_address',
      );
    },
  );

  test('a name with one good address and one bad', async () => {
    const { port } = await receiver((_, answer) => answer.end('reached'));
    const resolve = async () => [
      { address: '127.0.0.1', family: 4 },
      { address: '127.0.0.2', family: 4 },
    ];
    const fetched = guardedFetch(`http://hook.example:${port}/`, GET, { allowed: LOOPBACK, resolve });
    expect(await reasonOf(fetched)).toBe('forbidden_address');
  });
});

test('a name that changes between check and connection leads only to the address that was checked', async () => {
  const { port } = await receiver((_, answer) => answer.end('the checked one'));
  let reached = false;
  await receiver((_, answer) => answer.end(String((reached = true))), '127.0.0.2', port);
  let asked = 0;
  const resolve = async () => [{ address: asked++ === 0 ? '127.0.0.1' : '127.0.0.2', family: 4 }];
  const guard = { allowed: LOOPBACK, resolve };
  const { body } = await guardedFetch(`http://hook.example:${port}/`, GET, guard);
  expect(body).toBe('the checked one');
  // The next request asks anew, and is refused.
  expect(await reasonOf(guardedFetch(`http://hook.example:${port}/`, GET, guard))).toBe('forbidden_address');
  expect(reached).toBe(false);
});

test('a redirect is not followed', async () => {
  let followed = false;
  const { port } = await receiver((request, answer) => {
    if (request.url === '/inside') followed = true;
    answer.writeHead(302, { location: `http://127.0.0.1:${port}/inside` }).end();
  });
  expect(await reasonOf(guardedFetch(`http://127.0.0.1:${port}/`, GET, { allowed: LOOPBACK }))).toBe(
    'redirect',
  );
  expect(followed).toBe(false);
});

test('an answer that never comes is given up', async () => {
  const { port } = await receiver(() => undefined);
  const guard = { allowed: LOOPBACK, within: 300 };
  expect(await reasonOf(guardedFetch(`http://127.0.0.1:${port}/`, GET, guard))).toBe('timeout');
  const resolve = () => new Promise<never>(() => undefined);
  const nameless = guardedFetch('http://hook.example/', GET, { ...guard, resolve });
  expect(await reasonOf(nameless), 'nor a name that is never found').toBe('timeout');
});

test.each([
  ['another protocol', 'HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\nhi'],
  ['nothing but that it goes on', 'HTTP/1.1 100 Continue\r\n\r\n'.repeat(100)],
  ['what is no HTTP', '220 smtp.example.com\r\n'],
])('an answer that is none is unreachable: %s', async (_what, words) => {
  const server = createTcpServer((socket) => {
    socket.on('error', () => undefined);
    socket.end(words);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const sent = { method: 'POST', body: 'x'.repeat(100_000) } as const;
  expect(await reasonOf(guardedFetch(`http://127.0.0.1:${port}/`, sent, { allowed: LOOPBACK }))).toBe(
    'unreachable',
  );
  server.close();
});

describe('once its status came an answer counts, whatever becomes of its words', () => {
  test.each<[string, RequestListener]>([
    [
      'without end',
      (_, answer) => {
        const more = () => void answer.write('x'.repeat(16_384), () => answer.writable && more());
        answer.writeHead(202);
        more();
      },
    ],
    ['cut off', (_, answer) => void answer.writeHead(202).write('xx', () => answer.destroy())],
    [
      'shorter than they were said to be',
      (_, answer) => void answer.writeHead(202, { 'content-length': 9 }).end('xx'),
    ],
    ['too slow', (_, answer) => void answer.writeHead(202).write('xx')],
  ])('%s', async (_what, listener) => {
    const { port } = await receiver(listener);
    const guard = { allowed: LOOPBACK, within: 1_000, maxBytes: 20_000 };
    const { status, body } = await guardedFetch(`http://127.0.0.1:${port}/`, { method: 'POST' }, guard);
    expect(status).toBe(202);
    expect(body).toMatch(/^x{2,20000}$/);
  });
});

test('nobody there is unreachable, and what is no web address is malformed', async () => {
  const { port } = await receiver(() => undefined);
  servers.pop()!.close();
  expect(await reasonOf(guardedFetch(`http://127.0.0.1:${port}/`, GET, { allowed: LOOPBACK }))).toBe(
    'unreachable',
  );
  for (const address of [
    '',
    'example.com',
    'ftp://example.com/',
    'file:///etc/passwd',
    'http://a:b@example.com/',
  ])
    expect(await reasonOf(guardedFetch(address, GET, NOTHING)), address).toBe('malformed');
});

test('what is sent arrives as it was given, and the answer comes back whole', async () => {
  const { port } = await receiver((request, answer) => {
    void request.toArray().then((chunks) => {
      answer
        .writeHead(201, { 'x-seen': request.headers['webhook-id'] })
        .end(Buffer.concat(chunks as Buffer[]));
    });
  });
  const headers = { 'content-type': 'application/json', 'webhook-id': 'msg_1' };
  const sent = { method: 'POST', headers, body: '{"größe":1}' } as const;
  const answer = await guardedFetch(`http://127.0.0.1:${port}/`, sent, { allowed: LOOPBACK });
  expect(answer).toMatchObject({ status: 201, body: '{"größe":1}', headers: { 'x-seen': 'msg_1' } });
});

test('an allowed range opens itself and nothing else', () => {
  const allowed = [parseRange('10.20.0.0/16'), parseRange('fd00::/8')];
  fc.assert(
    fc.property(fc.nat(255), fc.nat(255), fc.nat(255), (b, c, d) => {
      expect(mayConnectTo(`10.${b}.${c}.${d}`, allowed)).toBe(b === 20);
    }),
  );
  expect(mayConnectTo('fd12::1', allowed)).toBe(true);
  expect(mayConnectTo('::7f00:1', [parseRange('::7f00:1')])).toBe(true);
  for (const open of ['93.184.215.14', '2606:2800:21f:cb07:6820:80da:af6b:8b2c', '2a00:1450:4001::1'])
    expect(mayConnectTo(open, allowed), open).toBe(true);
  expect(mayConnectTo('::ffff:10.20.0.1', allowed)).toBe(false);
  expect(mayConnectTo('not an address', allowed)).toBe(false);
});
