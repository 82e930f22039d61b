import { get } from 'node:http';
import { openHouse, publishedWorld } from './house.ts';
import { median, ms, type Row } from './report.ts';
import { freePort } from '#lib/run/free-port.mjs';
import { start, stopped } from './running.ts';
import { wall } from './wall.ts';

const TIMES = 5;
const BUDGET = 300;
const KILLED_BUDGET = 1000;

/** From the start of the program to the first page that it gives, with a published site on the disk. */
export async function firstAnswer(): Promise<Row[]> {
  const data = await publishedWorld('first-answer');
  const plain: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const from = wall();
    const house = await openHouse(data);
    await firstOk(house.port);
    plain.push(wall() - from);
    await house.stop();
  }

  const byNpm: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const port = await freePort();
    const from = wall();
    const environment = {
      DATA_DIR: data,
      DATABASE_URL: '',
      PORT: String(port),
      HOST: '127.0.0.1',
      LOG_LEVEL: 'warn',
    };
    const npm = start('npm', ['start', '--silent'], { environment });
    await firstOk(port);
    byNpm.push(wall() - from);
    await stopped(npm);
  }

  const killed: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const port = await freePort();
    const first = await openHouse(data, { environment: { PORT: String(port) } });
    await firstOk(port);
    const gone = new Promise((resolve) => first.front.once('exit', resolve));
    // The front alone: its app has to notice by itself.
    process.kill(first.front.pid!, 'SIGKILL');
    const from = wall();
    await gone;
    const second = await openHouse(data, { environment: { PORT: String(port) } });
    await firstOk(port);
    killed.push(wall() - from);
    await second.stop();
    await first.stop('SIGKILL');
  }

  const row = (what: string, found: readonly number[], budget: number): Row => ({
    what,
    budget: `< ${ms(budget)}`,
    found: `${ms(median(found))} (${found.map((one) => Math.round(one)).join(', ')})`,
    holds: median(found) < budget,
  });
  return [
    row('first 200 after the start (`node lib/run/start.mjs`), median of 5', plain, BUDGET),
    { what: 'the same by `npm start`, npm’s own start included', found: ms(median(byNpm)) },
    row('first 200 after `kill -9` of the front and a new start', killed, KILLED_BUDGET),
  ];
}

/** Asks for the home page, a few milliseconds after each refusal, until it comes. */
async function firstOk(port: number): Promise<void> {
  for (const end = wall() + 30_000; wall() < end;) {
    const status = await new Promise<number>((resolve) => {
      const request = get({ port, host: '127.0.0.1', path: '/', agent: false }, (answer) => {
        answer.resume();
        answer.once('end', () => resolve(answer.statusCode ?? 0));
      });
      request.once('error', () => resolve(0));
    });
    if (status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 3));
  }
  throw new Error('No answer within 30 s.');
}
