import type { Command } from 'commander';
import { now } from '#lib/clock.ts';
import { isoOf, plus } from '#lib/domain/instant.ts';
import { asking, type Outcome, several } from './asking.ts';
import type { Api } from './connect.ts';
import { componentOf, listed } from './find-component.ts';
import { isOver, type StoryAnswer, storyOf } from './find-story.ts';
import { latest } from './latest.ts';
import { addSeriesCommands, scheduleSeries } from './maintenance-series.ts';
import { storyTable, storyText } from './story-text.ts';
import { wordsOf, wordsOrAsk } from './typed-words.ts';
import { UsageFault } from './usage-fault.ts';
import { duration, when } from './when.ts';

interface Said {
  readonly body?: string;
  readonly notify: boolean;
}
interface Plan extends Said {
  readonly from: string;
  readonly until?: string;
  readonly for?: string;
  readonly component?: readonly string[];
  readonly byHand?: true;
  readonly repeats?: string;
  readonly zone?: string;
  readonly remind?: readonly string[];
}

/** What takes a maintenance on, and to which status. */
const STEPS = [
  ['start', 'in_progress', 'Say that the work has begun.'],
  ['verify', 'verifying', 'Say that the work is done and being looked at.'],
  ['complete', 'completed', 'Say that it is over.'],
  ['cancel', 'cancelled', 'Say that it does not take place. What has begun cannot be cancelled.'],
] as const;

/** `maintenance …` */
export function addMaintenanceCommands(program: Command): void {
  const maintenance = program.command('maintenance').description('Work that is announced.');

  asking(
    withWords(maintenance.command('schedule <name>'))
      .requiredOption(
        '--from <time>',
        'when it begins: "2026-03-23 14:00" (in the zone of the page), ISO, or "in 2h"',
      )
      .option('--until <time>', 'when it ends')
      .option('--for <duration>', 'or how long it takes: 2h, 90m')
      .option('--component <component>', 'what it affects, by name or id; several times for more', several)
      .option('--by-hand', 'the clock neither starts nor completes it')
      .option(
        '--repeats <rule>',
        'daily, weekly, monthly, yearly, or a rule of RFC 5545; then --from is the first',
      )
      .option('--zone <zone>', 'with --repeats, by the clock of which it does (else that of the page)')
      .option('--remind <hours>', 'with --repeats, tell of each date again so many hours before', several),
    'maintenance schedule "New database" --from "tomorrow 02:00" --for 2h --component API --body "We move to a larger one."',
    async (api, plan: Plan, name: string) => {
      const [window, more] = [windowOf(api, plan), await planned(api, plan)];
      const body = await wordsOrAsk(plan.body);
      if (plan.repeats !== undefined)
        return scheduleSeries(api, {
          ...{ name, body, repeats: plan.repeats, zone: plan.zone, window, remind: plan.remind },
          more: { ...more, deliver_notifications: plan.notify },
        });
      if (plan.zone !== undefined || plan.remind)
        throw new UsageFault('--zone and --remind go with --repeats.');
      const { from, until } = window;
      const incident = { name, scheduled_for: isoOf(from), scheduled_until: isoOf(until), ...more };
      const words = { body, deliver_notifications: plan.notify };
      return told(api, await api.ask('createIncident', { body: { incident: { ...incident, ...words } } }));
    },
  ).description('Announce a maintenance, or one that repeats.');

  for (const [step, status, description] of STEPS)
    asking(
      withWords(maintenance.command(`${step} <maintenance>`)),
      `maintenance ${step} "New database"`,
      async (api, said: Said, given: string) => {
        const params = { incident_id: (await storyOf(api, 'maintenance', given)).id };
        const incident = { status, body: await wordsOf(said.body), deliver_notifications: said.notify };
        return told(api, await api.ask('updateIncident', { params, body: { incident } }));
      },
    ).description(description);

  asking(
    maintenance
      .command('list')
      .option('--open', 'only those that come or are under way')
      .option('--limit <number>', 'so many at most', '20'),
    'maintenance list --open',
    async (api, { open, limit }: { open?: true; limit: string }) => {
      const isMeant = (one: StoryAnswer) => !open || !isOver(one);
      const found = await latest(api, 'listScheduledIncidents', { limit, isMeant });
      const none = open ? 'No maintenance comes or is under way.' : 'There are no maintenances.';
      return { answer: found, text: storyTable(found, api.page.time_zone, none) };
    },
  ).description('List maintenances.');

  asking(
    maintenance.command('show <maintenance>'),
    'maintenance show "New database"',
    async (api, _, given: string) => told(api, await storyOf(api, 'maintenance', given)),
  ).description('Show a maintenance with all that was said, the latest first.');

  addSeriesCommands(maintenance);
}

function withWords(command: Command): Command {
  return command
    .option('--body <words>', 'what readers are told, in Markdown; - for standard input')
    .option('--no-notify', 'tell no subscriber of it');
}

function windowOf({ page }: Api, plan: Plan) {
  if ((plan.until === undefined) === (plan.for === undefined))
    throw new UsageFault('Say when it ends: either --until, or --for how long it takes.');
  const from = when(plan.from, page.time_zone, now());
  const until =
    plan.until === undefined ? plus(from, duration(plan.for!)) : when(plan.until, page.time_zone, now());
  return { from, until };
}

async function planned(api: Api, { component, byHand }: Plan) {
  const all = component ? await listed(api) : [];
  return {
    ...{ scheduled_auto_in_progress: !byHand, scheduled_auto_completed: !byHand },
    component_ids: component?.map((given) => componentOf(all, given).id),
  };
}

function told(api: Api, story: StoryAnswer): Outcome {
  return { answer: story, text: storyText(story, api.page.time_zone) };
}
