import type { Command } from 'commander';
import type { z } from 'zod';
import type { GroupComponent } from '#lib/api/v1/component-groups.ts';
import { asking, type Outcome, several } from './asking.ts';
import { type ComponentAnswer, componentOf, groupOf, listed } from './find-component.ts';
import { shownLine } from './print.ts';
import { table } from './table.ts';
import { UsageFault } from './usage-fault.ts';

type GroupAnswer = z.output<typeof GroupComponent>;
interface Facts {
  readonly name?: string;
  readonly description?: string;
  readonly component?: readonly string[];
  readonly empty?: true;
}

/** `group …` */
export function addGroupCommands(program: Command): void {
  const group = program.command('group').description('Components that stand together.');

  asking(group.command('list'), 'group list', async (api) => {
    const all = await listed(api);
    const groups = await api.ask<GroupAnswer[]>('listComponentGroups');
    return { answer: groups, text: groupTable(groups, all) };
  }).description('List the groups and what is in them.');

  asking(
    withFacts(group.command('add <name>')),
    'group add "Europe" --component "API" --component "Web"',
    async (api, options: Facts, name: string) => {
      const all = await listed(api);
      const body = { component_group: { name, ...sent(options, all) } };
      return told('Added', await api.ask('createComponentGroup', { body }));
    },
  ).description('Add a group, and put components into it.');

  asking(
    withFacts(group.command('change <group>'))
      .option('--name <name>', 'a new name')
      .option('--empty', 'put nothing into it'),
    'group change "Europe" --component "Web" --component "API"',
    async (api, options: Facts, given: string) => {
      if (options.empty && options.component)
        throw new UsageFault('Either --empty, or --component for each that is in it.');
      const all = await listed(api);
      const params = { id: groupOf(all, given).id };
      const body = { component_group: { name: options.name, ...sent(options, all) } };
      return told('Changed', await api.ask('updateComponentGroup', { params, body }));
    },
  ).description('Change a group: what is left out stays as it is.');

  asking(group.command('remove <group>'), 'group remove "Europe"', async (api, _, given: string) => {
    const params = { id: groupOf(await listed(api), given).id };
    const gone = await api.ask<GroupAnswer>('deleteComponentGroup', { params });
    return { answer: gone, text: `Removed ${shownLine(gone.name)} (${gone.id}). What was in it stays.` };
  }).description('Take a group away: its components stay, without a group.');
}

function withFacts(command: Command): Command {
  return command
    .option('--description <text>', 'what it is, for readers; "" for none')
    .option(
      '--component <component>',
      'in it, by name or id; once for each that is in it, in order',
      several,
    );
}

function sent({ description, component, empty }: Facts, all: readonly ComponentAnswer[]) {
  return { description, components: empty ? [] : component?.map((given) => componentOf(all, given).id) };
}

function told(what: string, answer: GroupAnswer): Outcome {
  return { answer, text: `${what} ${shownLine(answer.name)} (${answer.id})` };
}

function groupTable(groups: readonly GroupAnswer[], all: readonly ComponentAnswer[]): string {
  if (groups.length === 0) return 'There are no groups.';
  const names = new Map(all.map(({ id, name }) => [id, shownLine(name)]));
  return table(
    groups.map(({ id, name, components }) => {
      const within = components.map((one) => names.get(one) ?? one).join(', ');
      return [id, within ? `${shownLine(name)}: ${within}` : name];
    }),
  );
}
