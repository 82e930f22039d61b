import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AskApp } from '#lib/publisher/app.ts';
import { newPublisher } from '#lib/publisher/publisher.ts';
import { STAGING } from '#lib/publisher/site.ts';
import { publishState } from '#lib/publisher/state.ts';
import { strip } from '#lib/publisher/strip.ts';
import { withoutApp } from './without-app.ts';

/** By this name most web servers and hosts look for the page to show where nothing is. */
const MISSING_PAGE = '404.html';
/** Nothing has this address. Next has a page of its own at `/404`, which is empty without script. */
const NOWHERE = '/there-is-nothing/at-this-address';

export interface Exported {
  readonly documents: number;
  /** Documents that the app could not render. The log names each. */
  readonly failing: number;
}

/**
 * Writes the complete site of this moment as plain files. Into a folder that holds an earlier one it writes what changed.
 * @param onStep hears how many documents are written and how many wait
 * @returns null before set-up: there is nothing to write
 */
export async function exportSite(work: {
  readonly folder: string;
  readonly ask: AskApp;
  readonly build: string;
  readonly onStep: (written: number, waiting: number) => void;
}): Promise<Exported | null> {
  const { folder, build, onStep } = work;
  const ask = withoutApp(work.ask);
  const publisher = newPublisher({ folder, ask, build });
  const state = publishState();
  for (let more = true; more;) {
    more = await publisher.turn();
    onStep(state.rendered, state.waiting);
  }
  if (state.revision === null) return null;
  const { body } = await ask(NOWHERE);
  await writeFile(join(folder, MISSING_PAGE), strip(body.toString()).html);
  await rm(join(folder, STAGING), { recursive: true, force: true });
  return { documents: state.documents, failing: state.waiting };
}
