import type { Command } from 'commander';
import { headlineText } from '#lib/documents/headline-text.ts';
import { INCIDENT_STATUSES } from '#lib/domain/incident.ts';
import { COMPONENT_STATUSES, type ComponentStatus } from '#lib/domain/level.ts';
import { t } from '#lib/i18n/t.ts';
import { headlineOf } from '#lib/published/headline.ts';
import { asking } from './asking.ts';
import type { Api } from './connect.ts';
import { EXIT } from './exit.ts';
import { type ComponentAnswer, listed } from './find-component.ts';
import type { StoryAnswer } from './find-story.ts';
import { everything } from './everything.ts';
import { shownLine } from './print.ts';
import { storyTable } from './story-text.ts';
import { hung, table } from './table.ts';

interface State {
  readonly components: readonly ComponentAnswer[];
  readonly incidents: readonly StoryAnswer[];
  readonly running: readonly StoryAnswer[];
  readonly coming: readonly StoryAnswer[];
}

/** `status` */
export function addStatus(program: Command): void {
  asking(
    program
      .command('status')
      .option(
        '--exit-code',
        'end with 1 when a component is degraded or worse or an incident is open; maintenance alone is 0',
      ),
    'status --exit-code && ./deploy',
    async (api, { exitCode }: { exitCode?: true }) => {
      const state = await stateOf(api);
      return {
        answer: { page: api.page, ...state },
        text: stateText(api, state),
        ...(exitCode && isWrong(state) && { exit: EXIT.refused }),
      };
    },
  ).description('Say how everything is: in a sentence, and what is not as it should be.');
}

async function stateOf(api: Api): Promise<State> {
  return {
    components: await listed(api),
    incidents: await everything<StoryAnswer>(api, 'listUnresolvedIncidents'),
    running: await everything<StoryAnswer>(api, 'listActiveMaintenances'),
    coming: await everything<StoryAnswer>(api, 'listUpcomingIncidents'),
  };
}

const leavesOf = ({ components }: State) => components.filter(({ group }) => !group);
const isWorse = (status: ComponentStatus, than: ComponentStatus) =>
  COMPONENT_STATUSES.indexOf(status) > COMPONENT_STATUSES.indexOf(than);

function isWrong(state: State): boolean {
  return (
    state.incidents.length > 0 || leavesOf(state).some(({ status }) => isWorse(status, 'under_maintenance'))
  );
}

function stateText({ page }: Api, state: State): string {
  const sentence = headlineText(
    headlineOf({
      leaves: leavesOf(state).map(({ name, status }) => ({ name: shownLine(name), status })),
      openIncidents: state.incidents.flatMap(({ status }) =>
        INCIDENT_STATUSES.filter((one) => one === status).map((one) => ({ status: one })),
      ),
      runningMaintenances: state.running.length,
    }),
  );
  const wrong = leavesOf(state).filter(({ status }) => status !== 'operational');
  const stories = (title: string, list: readonly StoryAnswer[]) =>
    list.length === 0 ? [] : [`${title}\n${storyTable(list, page.time_zone, '')}`];
  return [
    hung('', `${shownLine(page.name)}: ${sentence}`),
    ...(wrong.length === 0
      ? []
      : [`Components\n${table(wrong.map(({ id, name, status }) => [t(`status.${status}`), id, name]))}`]),
    ...stories('Open incidents', state.incidents),
    ...stories('Maintenance under way', state.running),
    ...stories('Maintenance to come', state.coming),
  ].join('\n\n');
}
