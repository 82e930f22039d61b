/** For tests: bytes on a connection, and every byte that comes back. */
import { connect } from 'node:net';

/**
 * @param silence milliseconds after which we leave, where the bytes are no whole request and so have no answer
 * @returns what was answered until the front closed the connection
 */
export function sendRaw(
  { port }: { readonly port: number },
  bytes: string | Buffer,
  silence = 20_000,
): Promise<string> {
  return new Promise((resolve) => {
    let heard = '';
    const socket = connect(port, '127.0.0.1');
    socket.setTimeout(silence, () => socket.destroy());
    socket.on('data', (chunk) => (heard += chunk.toString('latin1')));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(heard));
    socket.write(bytes);
  });
}

/** The status of each answer on a connection. */
export function statuses(heard: string): number[] {
  return [...heard.matchAll(/(?:^|[\n}>])HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
}
