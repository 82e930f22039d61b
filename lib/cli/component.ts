import type { Command } from 'commander';
import { t } from '#lib/i18n/t.ts';
import { asking, type Outcome } from './asking.ts';
import { componentStatus } from './component-status.ts';
import type { Api } from './connect.ts';
import { type ComponentAnswer, componentOf, groupOf, listed } from './find-component.ts';
import { shownLine } from './print.ts';
import { table } from './table.ts';

interface Facts {
  readonly name?: string;
  readonly description?: string;
  readonly group?: string;
  readonly status?: string;
  readonly uptime?: boolean;
  readonly onlyIfDegraded?: boolean;
  readonly since?: string;
}

/** `component …` */
export function addComponentCommands(program: Command): void {
  const component = program.command('component').description('What the page says the state of.');

  asking(component.command('list'), 'component list', async (api) => {
    const all = await listed(api);
    return { answer: all, text: componentTable(all) };
  }).description('List the components and their groups.');

  asking(
    withFacts(component.command('add <name>')),
    'component add "Checkout API" --group Shop --description "What the tills ask."',
    async (api, options: Facts, name: string) => {
      const body = { component: await sent(api, { ...options, name }) };
      return told('Added', await api.ask('createComponent', { body }));
    },
  ).description('Add a component, at the end of the page or of its group.');

  asking(
    withFacts(component.command('change <component>')).option('--name <name>', 'a new name'),
    'component change "Checkout API" --name "Checkout" --group ""',
    async (api, options: Facts, given: string) => {
      const params = { component_id: componentOf(await listed(api), given).id };
      const body = { component: await sent(api, options) };
      return told('Changed', await api.ask('updateComponent', { params, body }));
    },
  ).description('Change a component: what is left out stays as it is.');

  asking(
    component.command('remove <component>'),
    'component remove "Old API"',
    async (api, _, given: string) => {
      const found = componentOf(await listed(api), given);
      const answer = await api.ask('deleteComponent', { params: { component_id: found.id } });
      return { answer, text: `Removed ${shownLine(found.name)} (${found.id}). The past goes on naming it.` };
    },
  ).description('Take a component off the page.');

  const set = component
    .command('set')
    .argument('<component>')
    .argument('<status>', STATUS_HELP, componentStatus);
  asking(
    set,
    'component set "Checkout API" partial_outage',
    async (api, _, given: string, status: string) => {
      const params = { component_id: componentOf(await listed(api), given).id };
      const set = await api.ask<ComponentAnswer>('updateComponent', {
        params,
        body: { component: { status } },
      });
      return { answer: set, text: `${shownLine(set.name)}: ${t(`status.${set.status}`)}` };
    },
  ).description('Set what a component itself is. An open incident may say worse of it.');
}

const STATUS_HELP = 'operational, under_maintenance, degraded_performance, partial_outage or major_outage';

function withFacts(command: Command): Command {
  return command
    .option('--description <text>', 'what it is, for readers; "" for none')
    .option('--group <group>', 'the group it stands in, by name or id; "" for none')
    .option('--status <status>', STATUS_HELP, componentStatus)
    .option('--uptime', 'show its past')
    .option('--no-uptime', 'do not show its past')
    .option('--only-if-degraded', 'show it only while something is wrong with it')
    .option('--no-only-if-degraded', 'show it always')
    .option('--since <day>', 'the day its past begins, as 2026-03-23');
}

/** As the API calls it. */
async function sent(api: Api, { name, description, group, status, uptime, onlyIfDegraded, since }: Facts) {
  return {
    ...{
      name,
      description,
      status,
      showcase: uptime,
      only_show_if_degraded: onlyIfDegraded,
      start_date: since,
    },
    group_id: group ? groupOf(await listed(api), group).id : group,
  };
}

function told(what: string, answer: ComponentAnswer): Outcome {
  return {
    answer,
    text: `${what} ${shownLine(answer.name)} (${answer.id}): ${t(`status.${answer.status}`)}`,
  };
}

/** Components under their groups, as on the page. */
export function componentTable(all: readonly ComponentAnswer[]): string {
  if (all.length === 0) return 'There are no components yet.';
  const row = (one: ComponentAnswer, mark = '') => [t(`status.${one.status}`), one.id, mark + one.name];
  const within = (id: string) => all.filter(({ group_id }) => group_id === id);
  return table(
    all
      .filter(({ group_id }) => group_id === null)
      .flatMap((one) => [row(one), ...within(one.id).map((child) => row(child, '· '))]),
  );
}
