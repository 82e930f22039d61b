import type { Command } from 'commander';
import { now } from '#lib/clock.ts';
import { type Instant, isoOf, MINUTE, plus } from '#lib/domain/instant.ts';
import { localOf } from '#lib/domain/time.ts';
import { asking, type Outcome, several } from './asking.ts';
import type { Api } from './connect.ts';
import { everything } from './everything.ts';
import { componentOf, listed } from './find-component.ts';
import { theOne } from './named.ts';
import { type SeriesAnswer, seriesTable, seriesText } from './series-text.ts';
import { wordsOf } from './typed-words.ts';
import { UsageFault } from './usage-fault.ts';
import { duration, when } from './when.ts';

interface Said {
  readonly body?: string;
  readonly notify: boolean;
}
interface Change extends Said {
  readonly name?: string;
  readonly repeats?: string;
  readonly from?: string;
  readonly for?: string;
  readonly component?: readonly string[];
  readonly remind?: readonly string[];
  readonly windowBody?: string;
}
interface Move extends Said {
  readonly from: string;
  readonly for?: string;
}

/** `maintenance series …` */
export function addSeriesCommands(maintenance: Command): void {
  const series = maintenance.command('series').description('Maintenance that repeats.');

  asking(series.command('list'), 'maintenance series list', async (api) => {
    const answer = await allOf(api);
    return { answer, text: seriesTable(answer) };
  }).description('List all series.');

  asking(
    series.command('show <series>'),
    'maintenance series show "Restart"',
    async (api, _, given: string) => told(await seriesOf(api, given)),
  ).description('Show a series with its next dates.');

  asking(
    quietly(series.command('change <series>'))
      .option('--name <name>', 'what it is called')
      .option('--body <words>', 'what each date says when it is planned; - for standard input')
      .option('--repeats <rule>', 'daily, weekly, monthly, yearly, or a rule of RFC 5545')
      .option('--from <time>', 'when the first begins, in the zone of the page')
      .option('--for <duration>', 'how long each takes: 2h, 90m')
      .option('--component <component>', 'what it affects, several times for more', several)
      .option('--remind <hours>', 'tell subscribers again so many hours before; twice for two', several)
      .option('--window-body <words>', 'what is said of the first date that moves or is called off'),
    'maintenance series change "Restart" --repeats "FREQ=MONTHLY;BYDAY=-1SU"',
    async (api, change: Change, given: string) => {
      const found = await seriesOf(api, given);
      const maintenance_series = {
        ...{
          name: change.name,
          body: await wordsOf(change.body),
          rule: change.repeats && ruleOf(change.repeats),
        },
        starts_at: change.from && localOf(when(change.from, api.page.time_zone, now()), found.time_zone),
        minutes: change.for && minutesOf(duration(change.for)),
        component_ids: await componentIds(api, change.component),
        remind_hours_before: hoursOf(change.remind),
        ...{ window_body: change.windowBody, deliver_notifications: change.notify },
      };
      const params = { series_id: found.id };
      return told(await api.ask('updateMaintenanceSeries', { params, body: { maintenance_series } }));
    },
  ).description('Change a series, with its dates to come but for those that were changed by themselves.');

  asking(
    withWords(series.command('end <series>')).option(
      '--cancel-planned',
      'cancel what is planned already, too',
    ),
    'maintenance series end "Restart"',
    async (api, { cancelPlanned, ...said }: Said & { cancelPlanned?: true }, given: string) => {
      const params = { series_id: (await seriesOf(api, given)).id };
      const maintenance_series = { cancel_planned: cancelPlanned ?? false, ...(await wordsSaid(said)) };
      return told(await api.ask('endMaintenanceSeries', { params, body: { maintenance_series } }));
    },
  ).description('End a series: nothing more is planned of it.');

  asking(
    withWords(series.command('move <series> <date>'))
      .requiredOption('--from <time>', 'when it begins instead, in the zone of the page')
      .option('--for <duration>', 'how long it takes (else as long as the others)'),
    'maintenance series move "Restart" 2027-01-12 --from "2027-01-13 22:00"',
    async (api, { from, for: lasts, ...said }: Move, given: string, date: string) => {
      const found = await seriesOf(api, given);
      const begins = when(from, api.page.time_zone, now());
      const ends = plus(begins, lasts === undefined ? found.minutes * MINUTE : duration(lasts));
      const window = { scheduled_for: isoOf(begins), scheduled_until: isoOf(ends) };
      return withDate(api, 'moveMaintenanceDate', found, { ...window, ...(await wordsSaid(said)) }, date);
    },
  ).description('Give one date another window.');

  asking(
    withWords(series.command('cancel <series> <date>')),
    'maintenance series cancel "Restart" 2027-01-12',
    async (api, said: Said, given: string, date: string) =>
      withDate(api, 'cancelMaintenanceDate', await seriesOf(api, given), await wordsSaid(said), date),
  ).description('Cancel one date, or leave it out when it is not planned yet.');

  asking(
    series.command('restore <series> <date>'),
    'maintenance series restore "Restart" 2027-01-12',
    async (api, _, given: string, date: string) =>
      withDate(api, 'restoreMaintenanceDate', await seriesOf(api, given), {}, date),
  ).description('Take a date back in that was left out.');
}

/** What `maintenance schedule --repeats` asks for. */
export async function scheduleSeries(
  api: Api,
  plan: {
    readonly name: string;
    readonly body: string | undefined;
    readonly repeats: string;
    readonly zone?: string | undefined;
    readonly window: { readonly from: Instant; readonly until: Instant };
    readonly remind?: readonly string[] | undefined;
    /** As the API calls it. */
    readonly more: object;
  },
): Promise<Outcome> {
  const { name, body, repeats, zone = api.page.time_zone, window, remind, more } = plan;
  const minutes = minutesOf(window.until - window.from);
  const when = { rule: ruleOf(repeats), starts_at: localIn(window.from, zone), time_zone: zone, minutes };
  const maintenance_series = { name, body, ...when, remind_hours_before: hoursOf(remind), ...more };
  return told(await api.ask('createMaintenanceSeries', { body: { maintenance_series } }));
}

function quietly(command: Command): Command {
  return command.option('--no-notify', 'tell no subscriber of it');
}

function withWords(command: Command): Command {
  return quietly(command).option(
    '--body <words>',
    'what readers are told, in Markdown; - for standard input',
  );
}

async function wordsSaid({ body, notify }: Said) {
  return { body: await wordsOf(body), deliver_notifications: notify };
}

const allOf = (api: Api) => everything<SeriesAnswer>(api, 'listMaintenanceSeries');

/** Of several with one name, the one that goes on is meant. @throws Refusal */
async function seriesOf(api: Api, given: string): Promise<SeriesAnswer> {
  const all = await allOf(api);
  const open = all.filter((one) => one.ended_at === null && one.name === given);
  const named = ({ id, name, repeats }: SeriesAnswer) => ({
    id,
    names: [name],
    label: `${repeats}  ${name}`,
  });
  return theOne('series', open.length > 0 ? open : all, named, given);
}

/** @param given a day; its time is that of the series */
async function withDate(api: Api, id: string, series: SeriesAnswer, said: object, given: string) {
  const date = /^\d{4}-\d\d-\d\d$/.test(given) ? `${given}T${series.starts_at.slice(11)}` : given;
  const params = { series_id: series.id };
  return told(await api.ask(id, { params, body: { date: { date, ...said } } }));
}

function told(answer: SeriesAnswer): Outcome {
  return { answer, text: seriesText(answer) };
}

const ruleOf = (given: string) =>
  /^(daily|weekly|monthly|yearly)$/i.test(given) ? `FREQ=${given.toUpperCase()}` : given;

/** @throws UsageFault for a zone that is none */
function localIn(at: Instant, zone: string): string {
  try {
    return localOf(at, zone);
  } catch {
    throw new UsageFault(`There is no time zone "${zone}". Write it like Europe/Berlin.`);
  }
}

function minutesOf(length: number): number {
  const minutes = length / MINUTE;
  if (Number.isInteger(minutes)) return minutes;
  throw new UsageFault('It begins and ends on whole minutes.');
}

function hoursOf(given: readonly string[] | undefined): number[] | undefined {
  return given?.map((one) => {
    if (/^\d{1,3}$/.test(one)) return Number(one);
    throw new UsageFault(`"${one}" is no number of hours.`);
  });
}

async function componentIds(api: Api, given: readonly string[] | undefined): Promise<string[] | undefined> {
  if (!given) return undefined;
  const all = await listed(api);
  return given.map((one) => componentOf(all, one).id);
}
