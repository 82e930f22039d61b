import { spawnSync } from 'node:child_process';
import { cores, finished } from './running.ts';

export interface Load {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

const CONNECTIONS = 64;
const withWrk = spawnSync('wrk', ['--version']).error === undefined;
export const generator = withWrk
  ? 'wrk'
  : 'autocannon (wrk is not installed; it asks more slowly, so ratios shrink)';

/** Asks for one address over and over, as a browser that takes gzip. */
export async function load(
  url: string,
  seconds: number,
  { core = cores?.load }: { readonly core?: number | undefined } = {},
): Promise<Load> {
  return withWrk ? wrk(url, seconds, core) : autocannon(url, seconds, core);
}

async function wrk(url: string, seconds: number, core: number | undefined): Promise<Load> {
  const said = await finished(
    'wrk',
    ['-t1', `-c${CONNECTIONS}`, `-d${seconds}s`, '--latency', '-H', 'Accept-Encoding: gzip', url],
    { core },
  );
  const [p50, p99] = ['50%', '99%'].map((part) => {
    const [, time, unit] = new RegExp(`${part}\\s+([\\d.]+)(us|ms|s)\\b`).exec(said) ?? [];
    return Number(time) * { us: 0.001, ms: 1, s: 1000 }[unit as 'us' | 'ms' | 's'];
  }) as [number, number];
  const perSecond = Number(/Requests\/sec:\s+([\d.]+)/.exec(said)?.[1]);
  if (![p50, p99, perSecond].every(Number.isFinite)) throw new Error(`wrk said something else:\n${said}`);
  if (/Non-2xx/.test(said)) throw new Error(`Not every answer was a 200:\n${said}`);
  return { perSecond, p50, p99 };
}

async function autocannon(url: string, seconds: number, core: number | undefined): Promise<Load> {
  const tool = 'node_modules/autocannon/autocannon.js';
  const asked = [
    '-c',
    String(CONNECTIONS),
    '-d',
    String(seconds),
    '-H',
    'Accept-Encoding=gzip',
    '-j',
    '-n',
    url,
  ];
  const said = await finished(process.execPath, [tool, ...asked], { core });
  const result = JSON.parse(said) as {
    readonly requests: { readonly average: number };
    readonly latency: { readonly p50: number; readonly p99: number };
    readonly non2xx: number;
  };
  if (result.non2xx > 0) throw new Error(`${result.non2xx} answers were no 200.`);
  const { p50, p99 } = result.latency;
  return { perSecond: result.requests.average, p50, p99 };
}
