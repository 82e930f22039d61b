/** For tests: a reader of live updates that hears each message as the words it was sent in. */
import { get, type IncomingMessage } from 'node:http';
import { later } from './testing-front.ts';

export interface Listener {
  readonly answer: IncomingMessage;
  /** The next message that has data. */
  next(): Promise<{ id: string; paths: string[] | null; within: number }>;
  /** All that came so far. */
  heard(): string;
  readonly ended: Promise<void>;
}

export async function listenTo(
  { port }: { readonly port: number },
  headers: Record<string, string> = {},
): Promise<Listener> {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const request = get({ host: '127.0.0.1', port, path: '/events', headers, agent: false }, resolve);
    request.once('error', reject);
    later(() => void request.destroy());
  });
  let heard = '';
  let read = 0;
  let wake: () => void = () => undefined;
  answer.on('data', (chunk: Buffer) => {
    heard += chunk.toString();
    wake();
  });
  const ended = new Promise<void>((resolve) => answer.once('close', resolve));
  return {
    answer,
    ended,
    heard: () => heard,
    async next() {
      for (;;) {
        const message = /id: (\S+)\nevent: published\ndata: (.*)\n\n/.exec(heard.slice(read));
        if (message) {
          read += message.index + message[0].length;
          const data = JSON.parse(message[2] ?? '') as { paths: string[] | null; within: number };
          return { id: message[1] ?? '', ...data };
        }
        await new Promise<void>((resolve) => (wake = resolve));
      }
    },
  };
}
