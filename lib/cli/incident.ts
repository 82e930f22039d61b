import { type Command, Option } from 'commander';
import { INCIDENT_STATUSES } from '#lib/domain/incident.ts';
import { IMPACTS } from '#lib/domain/level.ts';
import { asking, type Outcome } from './asking.ts';
import type { Api } from './connect.ts';
import { listed } from './find-component.ts';
import { kindOf, type StoryAnswer, storyOf } from './find-story.ts';
import { latest } from './latest.ts';
import { componentsSent, type Statement, statement } from './said-of-components.ts';
import { storyTable, storyText } from './story-text.ts';
import { wordsOf, wordsOrAsk } from './typed-words.ts';
import { UsageFault } from './usage-fault.ts';

interface Said {
  readonly name?: string;
  readonly status?: string;
  readonly impact?: string;
  readonly component?: readonly Statement[];
  readonly body?: string;
  readonly notify: boolean;
}

/** `incident …` */
export function addIncidentCommands(program: Command): void {
  const incident = program.command('incident').description('What went wrong, and what is being done.');

  asking(
    saying(incident.command('open <name>')),
    'incident open "Messages arrive late" --component "API=partial_outage" --body -',
    async (api, said: Said, name: string) => {
      const body = await sent(api, { ...said, name }, await wordsOrAsk(said.body));
      return told(api, await api.ask('createIncident', { body }));
    },
  ).description('Open an incident, and tell subscribers.');

  asking(
    saying(incident.command('update <incident>')).option('--name <name>', 'a new name'),
    'incident update "Messages arrive late" --status identified --body "A queue is full."',
    async (api, said: Said, given: string) => {
      const { id } = await storyOf(api, 'incident', given);
      const isFact = said.name !== undefined || said.impact !== undefined;
      const words = await (isFact ? wordsOf(said.body) : wordsOrAsk(said.body));
      if (words === undefined && !isFact && !said.status && !said.component)
        throw new UsageFault('Say what is new of it: --body, --status, --component, --name or --impact.');
      return told(api, await change(api, id, said, words));
    },
  ).description('Say what is new of an incident. What is left out stays as it is.');

  asking(
    withWords(incident.command('resolve <incident>')),
    'incident resolve "Messages arrive late" --body "All of them have arrived."',
    async (api, said: Said, given: string) => {
      const { id } = await storyOf(api, 'incident', given);
      return told(api, await change(api, id, { ...said, status: 'resolved' }, await wordsOf(said.body)));
    },
  ).description('Say that it is over. Its components are what they are without it.');

  asking(
    incident
      .command('list')
      .option('--open', 'only those that are not over')
      .option('--search <words>', 'only those with this in their name')
      .option('--limit <number>', 'so many at most', '20'),
    'incident list --open',
    async (api, { open, search, limit }: { open?: true; search?: string; limit: string }) => {
      const list = open ? 'listUnresolvedIncidents' : 'listIncidents';
      const isMeant = (one: StoryAnswer) =>
        kindOf(one) === 'incident' && one.name.toLowerCase().includes((search ?? '').toLowerCase());
      const found = await latest(api, list, { search: open ? undefined : search, limit, isMeant });
      const none = open ? 'No incident is open.' : 'There are no incidents.';
      return { answer: found, text: storyTable(found, api.page.time_zone, none) };
    },
  ).description('List incidents, the latest first.');

  asking(
    incident.command('show <incident>'),
    'incident show "Messages arrive late"',
    async (api, _, given: string) => told(api, await storyOf(api, 'incident', given)),
  ).description('Show an incident with all that was said, the latest first.');
}

function saying(command: Command): Command {
  return withWords(command)
    .addOption(new Option('--status <status>', 'how far it is').choices(INCIDENT_STATUSES))
    .addOption(
      new Option('--impact <impact>', 'when it does not follow from the components').choices(IMPACTS),
    )
    .option(
      '--component <component=status>',
      'what it means for one, by name or id; several times for more',
      statement,
    );
}

function withWords(command: Command): Command {
  return command
    .option('--body <words>', 'what readers are told, in Markdown; - for standard input')
    .option('--no-notify', 'tell no subscriber of it');
}

const change = (api: Api, incident_id: string, said: Said, words: string | undefined) =>
  sent(api, said, words).then((body) =>
    api.ask<StoryAnswer>('updateIncident', { params: { incident_id }, body }),
  );

/** As the API takes it. */
async function sent(api: Api, { name, status, impact, component, notify }: Said, body: string | undefined) {
  return {
    incident: {
      ...{ name, status, impact_override: impact, body, deliver_notifications: notify },
      components: component && componentsSent(component, await listed(api)),
    },
  };
}

function told(api: Api, story: StoryAnswer): Outcome {
  return { answer: story, text: storyText(story, api.page.time_zone) };
}
