import { Agent, request } from 'node:http';
import { type AddressInfo, connect, createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { appAt, AppState } from './app-state.mjs';
import { appThat, type Echo, echo } from './testing-app.ts';
import { ask, frontOn, later, type Reply } from './testing-front.ts';
import { sendRaw } from './testing-raw.ts';

const echoed = ({ body }: Reply) => JSON.parse(body.toString()) as Echo;

test('what is not published is asked of the app, word for word, and answered as it answers', async () => {
  const { app } = await appThat((incoming, response) => {
    response.setHeader('set-cookie', ['a=1', 'b=2']);
    response.statusCode = 418;
    echo(incoming, response);
  });
  const front = await frontOn({ '/': 'home' }, { app });
  const reply = await ask(
    front,
    '/admin/incidents?q=%E2%9C%93&x=1',
    { cookie: 'session=s', 'content-type': 'text/plain' },
    { method: 'POST', body: 'déjà vu' },
  );
  expect(reply.status).toBe(418);
  expect(reply.headers['set-cookie']).toEqual(['a=1', 'b=2']);
  expect(echoed(reply)).toMatchObject({
    method: 'POST',
    url: '/admin/incidents?q=%E2%9C%93&x=1',
    body: 'déjà vu',
    headers: { cookie: 'session=s', host: `127.0.0.1:${front.port}` },
  });
});

test('what is published is not asked of the app', async () => {
  const { app, asked } = await appThat(echo);
  const front = await frontOn({ '/': 'home' }, { app });
  await ask(front, '/?x');
  await ask(front, '/', {}, { method: 'HEAD' });
  expect(asked()).toBe(0);
  // What is done to a page, and not read of it, is.
  await ask(front, '/', {}, { method: 'POST' });
  expect(asked()).toBe(1);
});

describe('who asks', () => {
  const LIES = {
    'x-forwarded-for': '1.1.1.1',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
    'x-forwarded-prefix': '/x',
    'x-real-ip': '1.1.1.1',
    forwarded: 'for=1.1.1.1',
    'x-request-id': 'a-lie-of-theirs',
  };

  test('is who connects, whatever they claim', async () => {
    const { app } = await appThat(echo);
    const front = await frontOn(null, { app });
    const { headers } = echoed(await ask(front, '/admin', { ...LIES, host: 'status.test' }));
    expect(headers).toMatchObject({
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-host': 'status.test',
      'x-forwarded-proto': 'http',
    });
    expect(JSON.stringify(headers)).not.toMatch(/1\.1\.1\.1|evil|lie/);
    expect(headers).not.toHaveProperty('x-forwarded-prefix');
  });

  test('is whom a trusted proxy names, and its id of the request is kept', async () => {
    const { app } = await appThat(echo);
    const front = await frontOn(null, { app, environment: { TRUST_PROXY: '127.0.0.1' } });
    const reply = await ask(front, '/admin', LIES);
    expect(echoed(reply).headers).toMatchObject({
      'x-forwarded-for': '1.1.1.1',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      'x-request-id': 'a-lie-of-theirs',
    });
    expect(reply.headers['x-request-id']).toBe('a-lie-of-theirs');
  });
});

test('each request has an id of its own, which the answer names too', async () => {
  const { app } = await appThat(echo);
  const front = await frontOn(null, { app });
  const [one, two] = [await ask(front, '/a'), await ask(front, '/a')];
  expect(echoed(one).headers['x-request-id']).toBe(one.headers['x-request-id']);
  expect(one.headers['x-request-id']).toMatch(/^[0-9a-f]{16}$/);
  expect(one.headers['x-request-id']).not.toBe(two.headers['x-request-id']);
});

test('one request never becomes two, however its connection is described', async () => {
  const { app, asked } = await appThat(echo);
  const front = await frontOn(null, { app });
  const inner = 'GET /smuggled HTTP/1.1\r\nhost: x\r\n\r\n';
  for (const named of ['close, content-length', 'Content-Length, host, close', 'close,CONTENT-LENGTH'])
    for (const method of ['GET', 'POST', 'DELETE']) {
      const before = asked();
      const head = `${method} /outer HTTP/1.1\r\nhost: x\r\nconnection: ${named}\r\ncontent-length: ${inner.length}`;
      const heard = await sendRaw(front, `${head}\r\n\r\n${inner}`);
      expect(heard).toContain('/outer');
      expect(asked(), `${method} ${named}`).toBe(before + 1);
    }
});

test('a visitor who leaves stops what is done for them', async () => {
  let left: () => void = () => undefined;
  const stopped = new Promise<void>((resolve) => (left = resolve));
  const { app, asked } = await appThat((_request, response) => void response.once('close', left));
  const front = await frontOn(null, { app });
  const visitor = request({ host: '127.0.0.1', port: front.port, path: '/slow', agent: false });
  visitor.on('error', () => undefined);
  visitor.end();
  await expect.poll(asked).toBe(1);
  visitor.destroy();
  await stopped;
});

test('an answer that breaks off is seen to break off', async () => {
  const { app } = await appThat((_request, response) => {
    response.writeHead(200, { 'content-length': '1000' });
    response.write('the beginning', () => response.destroy());
  });
  const front = await frontOn(null, { app });
  await expect(ask(front, '/broken')).rejects.toThrow();
});

test('a reason phrase that may not be sent goes no further, and its answer does', async () => {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => socket.end('HTTP/1.1 200 \u0001\r\ncontent-length: 0\r\n\r\n'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  later(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const front = await frontOn({ '/': 'home' }, { app: appAt(new URL(`http://127.0.0.1:${port}`)) });
  expect((await ask(front, '/admin')).status).toBe(200);
  expect((await ask(front, '/')).status).toBe(200);
});

test('long bodies come through whole, both ways', async () => {
  const { app } = await appThat((incoming, response) => void incoming.pipe(response));
  const front = await frontOn(null, { app });
  const body = 'x'.repeat(3_000_000);
  const reply = await ask(front, '/import', {}, { method: 'POST', body });
  expect(reply.body.toString() === body).toBe(true);
});

describe('while the app does not answer', () => {
  const gone = async () => {
    const { app, close } = await appThat(echo);
    await close();
    return app;
  };

  test('published pages go on, and the rest says so to people and to programs', async () => {
    const front = await frontOn({ '/': 'home' }, { app: await gone() });
    expect((await ask(front, '/')).body.toString()).toBe('home');
    const page = await ask(front, '/admin', { accept: 'text/html,*/*' });
    expect(page).toMatchObject({ status: 503, headers: { 'retry-after': '10' } });
    expect(page.body.toString()).toContain('<a href="/">');
    const text = await ask(front, '/api/v2/summary.json');
    expect(text).toMatchObject({ status: 503, headers: { 'retry-after': '10' } });
    expect(text.headers['content-type']).toMatch(/^text\/plain/);
  });

  test('nothing that was sent is said to have arrived', async () => {
    const front = await frontOn({ '/': 'home' }, { app: await gone() });
    const page = await ask(front, '/admin', { accept: 'text/html' }, { method: 'POST', body: 'a=b' });
    expect(page.body.toString()).toContain('go back, and send it again');
  });

  test('its page stands in the published frame, and needs nothing of its own', async () => {
    const sheet = '<link rel="stylesheet" href="/_next/static/a.css">';
    const home = `<title>All is well</title>${sheet}<header class="site"><a aria-current="page">Heraldo</a></header>`;
    const front = await frontOn({ '/': home, '/history': 'months' }, { app: await gone() });
    const page = (await ask(front, '/admin', { accept: 'text/html' })).body.toString();
    expect(page).toContain(sheet);
    expect(page).toContain('<header class="site"><a>Heraldo</a></header>');
    expect(page).toContain('<a href="/">All is well</a>');
    expect(page).toContain('<a href="/history">');
    expect(page).not.toMatch(/<script>|<style|style=/);
  });
});

test('a request waits for an app that is starting', async () => {
  const real = await appThat(echo);
  const app = new AppState();
  const front = await frontOn(null, { app });
  const asked = ask(front, '/admin');
  await ask(front, '/healthz');
  expect(real.asked()).toBe(0);
  app.become('up', real.app.at);
  expect((await asked).status).toBe(200);
});

test('a connection that the app has closed is not the end of a request', async () => {
  // Closes each connection after its answer without having said so, like an app that is idle for too long.
  const { app } = await appThat((_request, response) => {
    response.end('here', () => setImmediate(() => response.socket?.destroy()));
  });
  const front = await frontOn(null, { app });
  const agent = new Agent({ keepAlive: true });
  for (let at = 0; at < 20; at++) expect((await ask(front, `/${at}`)).status).toBe(200);
  agent.destroy();
});

test('who sends first and reads then sees an answer that came before all of it was read', async () => {
  const { app } = await appThat((_, response) => response.writeHead(413).end('too much'));
  const front = await frontOn(null, { app });
  const body = 'x'.repeat(8_000_000);
  const head = `POST /admin HTTP/1.1\r\nhost: x\r\ncontent-length: ${body.length}\r\n\r\n`;
  const heard = await new Promise<string>((resolve, reject) => {
    const socket = connect(front.port, '127.0.0.1');
    later(() => void socket.destroy());
    let said = '';
    socket.once('error', reject);
    // It reads nothing before all is sent.
    socket.write(head + body, () => {
      socket.on('data', (chunk) => {
        said += chunk.toString();
        if (said.includes('too much')) resolve(said);
      });
    });
  });
  expect(heard).toMatch(/^HTTP\/1\.1 413 [\s\S]*too much/);
});

test('what brings nothing says so, instead of leaving open how long it is', async () => {
  const { app } = await appThat(echo);
  const front = await frontOn(null, { app });
  const heard = await sendRaw(front, 'POST /admin HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n');
  const { headers } = JSON.parse(heard.slice(heard.indexOf('\r\n\r\n'))) as Echo;
  expect(headers).toMatchObject({ 'content-length': '0' });
  expect(headers).not.toHaveProperty('transfer-encoding');
});
