import { once } from 'node:events';
import { start, stopped, until } from './running.ts';
import { wall } from './wall.ts';

export interface MailSink {
  readonly url: string;
  /** Mails taken since the last call. */
  taken(): Promise<number>;
  close(): Promise<void>;
}

/** @param latency milliseconds that it holds each mail */
export async function openMailSink(latency: number): Promise<MailSink> {
  const sink = start(process.execPath, ['lib/bench/peers/mail-sink.mjs', String(latency)], { stdio: 'ipc' });
  const [port] = (await once(sink, 'message')) as [number];
  return {
    url: `smtp://127.0.0.1:${port}`,
    async taken() {
      const answer = once(sink, 'message');
      sink.send('how many?');
      return ((await answer) as [number])[0];
    },
    close: () => stopped(sink),
  };
}

/** Mails in a second that a sink takes, from the first on and while there are some. @param most seconds */
export async function rateOf(sink: MailSink, most: number): Promise<number> {
  await until('the first mail', async () => (await sink.taken()) > 0, { seconds: 60, every: 10 });
  const from = wall();
  let mails = 0;
  let last = from;
  for (const end = from + most * 1000; wall() < end;) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const more = await sink.taken();
    if (more === 0) break;
    mails += more;
    last = wall();
  }
  if (mails === 0) throw new Error('The mail server took one mail and no more: there is no rate to tell.');
  return mails / ((last - from) / 1000);
}
