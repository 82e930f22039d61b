import type { Command } from 'commander';
import type { z } from 'zod';
import type { Postmortem } from '#lib/api/v1/postmortem-shape.ts';
import { Refusal } from '#lib/errors.ts';
import { asking } from './asking.ts';
import type { Api } from './connect.ts';
import { storyOf } from './find-story.ts';
import { shownLine } from './print.ts';
import { wordsOrAsk } from './typed-words.ts';
import { UsageFault } from './usage-fault.ts';

type PostmortemAnswer = z.output<typeof Postmortem>;

const incidentOf = async (api: Api, given: string) => (await storyOf(api, 'incident', given)).id;

/** `postmortem …` */
export function addPostmortemCommands(program: Command): void {
  const postmortem = program.command('postmortem').description('What is learned from an incident.');

  asking(
    postmortem.command('show <incident>').option('--draft', 'the draft, where another text is published'),
    'postmortem show "Messages arrive late" > postmortem.md',
    async (api, { draft }: { draft?: true }, given: string) => {
      const params = { incident_id: await incidentOf(api, given) };
      const found = await api.ask<PostmortemAnswer>('getPostmortem', { params });
      const published = draft ? null : found.body;
      return { answer: found, text: published ?? found.body_draft };
    },
  ).description('Show it as Markdown: what is published, else the draft.');

  asking(
    postmortem.command('save <incident>').option('--body <words>', 'in Markdown; - for standard input'),
    'postmortem save "Messages arrive late" --body - < postmortem.md',
    async (api, { body }: { body?: string }, given: string) => {
      const params = { incident_id: await incidentOf(api, given) };
      const body_draft = await wordsOrAsk(body, body === undefined ? await draftOf(api, params) : '');
      if (body_draft === undefined) throw new UsageFault('Give its words by --body.');
      const saved = await api.ask('savePostmortem', { params, body: { postmortem: { body_draft } } });
      return {
        answer: saved,
        text: `The draft for ${shownLine(given)} is saved. Readers see nothing of it.`,
      };
    },
  ).description('Save its draft. Headings like "## Root cause" divide its sections.');

  asking(
    postmortem.command('publish <incident>').option('--no-notify', 'tell no subscriber of it'),
    'postmortem publish "Messages arrive late"',
    async (api, { notify }: { notify: boolean }, given: string) => {
      const params = { incident_id: await incidentOf(api, given) };
      const body = { postmortem: { notify_subscribers: notify } };
      const published = await api.ask('publishPostmortem', { params, body });
      return { answer: published, text: `The postmortem of ${shownLine(given)} is published.` };
    },
  ).description('Show the draft to readers as it stands now.');

  asking(
    postmortem.command('revert <incident>'),
    'postmortem revert "Messages arrive late"',
    async (api, _, given: string) => {
      const params = { incident_id: await incidentOf(api, given) };
      const reverted = await api.ask('revertPostmortem', { params });
      return { answer: reverted, text: `The postmortem of ${shownLine(given)} is a draft again.` };
    },
  ).description('Take it from readers: it is a draft again.');
}

/** What an editor begins with. */
async function draftOf(api: Api, params: Record<string, string>): Promise<string> {
  try {
    return (await api.ask<PostmortemAnswer>('getPostmortem', { params })).body_draft;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not_found') return '';
    throw error;
  }
}
