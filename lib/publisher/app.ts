import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { SECOND } from '#lib/domain/instant.ts';

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: Buffer;
}

/** Asks the app, by whatever way, for what it answers at a path. Rejects when there is no whole answer. */
export type AskApp = (path: string) => Promise<Answer>;

const AT_MOST = 30 * SECOND;

/**
 * The app of this process over loopback. Node's own client: the `fetch` that Next leaves in a process may answer from a
 * cache.
 */
export function appAt(port: number): AskApp {
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  return (path) =>
    new Promise((resolve, reject) => {
      const asked = request(
        { host: '127.0.0.1', port, path, agent, headers: { 'accept-encoding': 'identity' } },
        (answer) => {
          const pieces: Buffer[] = [];
          answer.on('data', (piece: Buffer) => pieces.push(piece));
          answer.once('error', reject);
          answer.once('end', () => {
            if (!answer.complete) reject(new Error(`The answer for ${path} broke off.`));
            else
              resolve({
                status: answer.statusCode ?? 0,
                type: typeOf(answer.headers),
                body: Buffer.concat(pieces),
              });
          });
        },
      );
      asked.setTimeout(AT_MOST, () => asked.destroy(new Error(`No answer for ${path} in time.`)));
      asked.once('error', reject);
      asked.end();
    });
}

const typeOf = (headers: IncomingHttpHeaders) => headers['content-type'] ?? 'application/octet-stream';
