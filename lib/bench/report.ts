import { cpus, release, totalmem, type } from 'node:os';

/** One line of the table. `holds` is left out where there is no budget, or nothing could be measured. */
export interface Row {
  readonly what: string;
  readonly budget?: string;
  readonly found: string;
  readonly holds?: boolean;
}

export const heading = '| what | budget | measured | |\n|---|---|---|---|';

export function line({ what, budget = '', found, holds }: Row): string {
  return `| ${what} | ${budget} | ${found} | ${holds === undefined ? '' : holds ? 'holds' : '**missed**'} |`;
}

/** The machine, in a sentence. */
export function machine(): string {
  const all = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${all.length} × ${all[0]?.model.trim()}, ${memory} GB, ${type()} ${release()}, Node ${process.versions.node}`;
}

const grouped = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
export const whole = (value: number) => grouped.format(value);
export const ratio = (value: number) => `${value < 10 ? value.toFixed(2) : whole(value)} ×`;
export const ms = (value: number) => `${whole(value)} ms`;
export const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`;

/** @param values at least one */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
