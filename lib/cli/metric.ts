import type { Command } from 'commander';
import type { z } from 'zod';
import type { Metric } from '#lib/api/v1/metric-shape.ts';
import { now } from '#lib/clock.ts';
import { SECOND } from '#lib/domain/instant.ts';
import { asking } from './asking.ts';
import type { Api } from './connect.ts';
import { everything } from './everything.ts';
import { theOne } from './named.ts';
import { shownLine } from './print.ts';
import { table } from './table.ts';
import { UsageFault } from './usage-fault.ts';
import { when } from './when.ts';

type MetricAnswer = z.output<typeof Metric>;

interface SendOptions {
  readonly at?: string;
}

/** `metric …` */
export function addMetricCommands(program: Command): void {
  const metric = program.command('metric').description('Numbers that the page shows as charts.');

  asking(metric.command('list'), 'metric list', async (api) => {
    const all = await listed(api);
    const rows = all.map((one) => [
      one.id,
      one.display ? '' : 'hidden',
      one.most_recent_data_at ?? 'no points yet',
      one.name,
    ]);
    return { answer: all, text: rows.length > 0 ? table(rows) : 'There are no metrics yet.' };
  }).description('List the metrics, and when the last point of each was measured.');

  asking(
    metric
      .command('send <metric> <value>')
      .option('--at <time>', 'when it was measured: in the last 31 days (else now)'),
    'metric send "Response time" 118.5',
    async (api, { at }: SendOptions, given: string, value: string) => {
      const { id, name, suffix } = metricOf(await listed(api), given);
      const measured = at === undefined ? now() : when(at, api.page.time_zone, now());
      const data = { timestamp: Math.floor(measured / SECOND), value: numberIn(value) };
      const answer = await api.ask('addMetricPoint', { params: { metric_id: id }, body: { data } });
      return { answer, text: `${shownLine(name)}: ${data.value}${suffix && ` ${shownLine(suffix)}`}` };
    },
  ).description('Send what was measured. A second value for the same second takes its place.');
}

const listed = (api: Api) => everything<MetricAnswer>(api, 'listMetrics');

/** @throws Refusal */
function metricOf(all: readonly MetricAnswer[], given: string): MetricAnswer {
  return theOne('metric', all, ({ id, name }) => ({ id, names: [name] }), given);
}

/** @throws UsageFault */
function numberIn(given: string): number {
  const value = Number(given);
  if (given.trim() === '' || !Number.isFinite(value)) throw new UsageFault(`"${given}" is no number.`);
  return value;
}
