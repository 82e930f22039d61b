import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A browser as a push service sees it: its keys, and what it can read with them (RFC 8291, with Node's own primitives). */
export function newBrowser() {
  const own = createECDH('prime256v1');
  own.generateKeys();
  const auth = randomBytes(16);
  const keys = { p256dh: own.getPublicKey('base64url'), auth: auth.toString('base64url') };

  function reads(body: Buffer): string {
    const salt = body.subarray(0, 16);
    const theirs = body.subarray(21, 21 + body[20]!);
    const sealed = body.subarray(21 + body[20]!);
    const shared = own.computeSecret(theirs);
    const info = Buffer.concat([Buffer.from('WebPush: info\0'), own.getPublicKey(), theirs]);
    const ikm = Buffer.from(hkdfSync('sha256', shared, auth, info, 32));
    const key = Buffer.from(hkdfSync('sha256', ikm, salt, 'Content-Encoding: aes128gcm\0', 16));
    const nonce = Buffer.from(hkdfSync('sha256', ikm, salt, 'Content-Encoding: nonce\0', 12));
    const decipher = createDecipheriv('aes-128-gcm', key, nonce).setAuthTag(sealed.subarray(-16));
    const plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
    // One record, which ends with a 2 and as many zeros as one likes.
    return plain.subarray(0, plain.lastIndexOf(2)).toString();
  }
  return { keys, reads };
}

interface Pushed {
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A push service on loopback. @param answer what it says to each message */
export async function openPushService(answer: { status: number; body?: string } = { status: 201 }) {
  const pushed: Pushed[] = [];
  const server = createServer((request, response) => {
    void request.toArray().then((chunks) => {
      pushed.push({ headers: request.headers, body: Buffer.concat(chunks as Buffer[]) });
      response.writeHead(answer.status).end(answer.body);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    pushed,
    origin,
    endpoint: `${origin}/push/abc`,
    close: () => server.close().closeAllConnections(),
  };
}

/** Who signed a message, and what they claim: RFC 8292. Null when the signature is not theirs. */
export function signedBy({ headers }: Pushed) {
  const [, token, key] = /^vapid t=([^,]+), k=([\w-]+)$/.exec(headers.authorization ?? '') ?? [];
  const [head, claims, signature] = (token ?? '').split('.');
  const point = Buffer.from(key ?? '', 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString('base64url'));
  const publicKey = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x: x!, y: y! }, format: 'jwk' });
  const isTheirs = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature ?? '', 'base64url'),
  );
  const read = (part = '') =>
    JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;
  return isTheirs ? { key, head: read(head), claims: read(claims) } : null;
}
