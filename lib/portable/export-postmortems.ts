import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { engine } from '#db/open.ts';
import { actionItems, incidents, page, postmortems } from '#db/schema/index.ts';
import { Refusal } from '#lib/errors.ts';
import { writeWhole } from '#lib/publisher/whole-file.ts';
import { postmortemFileName, postmortemMarkdown, type PostmortemText } from './postmortem-markdown.ts';

/**
 * Writes each postmortem into a file of its own. What readers do not see, drafts and changes that were not published, goes
 * into the folder `drafts`, so that nothing becomes public with the rest by accident.
 * @param folder empty, or made
 * @throws Refusal `conflict` when something is in it
 */
export async function exportPostmortems(folder: string): Promise<{ published: number; drafts: number }> {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Refusal('conflict', `${folder} is not empty. Nothing was written.`);
  const texts = await read();
  mkdirSync(folder, { recursive: true });
  const drafts = texts.filter(({ isDraft }) => isDraft);
  if (drafts.length > 0) mkdirSync(join(folder, 'drafts'));
  for (const text of texts) {
    const name = postmortemFileName(text.incident);
    await writeWhole(join(folder, text.isDraft ? 'drafts' : '.', name), postmortemMarkdown(text));
  }
  return { published: texts.length - drafts.length, drafts: drafts.length };
}

function read(): Promise<PostmortemText[]> {
  return engine().readWhole(async (rowsOf) => {
    const found = new Map<string, typeof postmortems.$inferSelect>();
    const items = new Map<string, (typeof actionItems.$inferSelect)[]>();
    const texts: PostmortemText[] = [];
    let url = '';
    for await (const part of rowsOf(page)) url = (part[0] as typeof page.$inferSelect).url;
    for await (const part of rowsOf(postmortems))
      for (const row of part as (typeof postmortems.$inferSelect)[]) found.set(row.incidentId, row);
    for await (const part of rowsOf(actionItems))
      for (const row of part as (typeof actionItems.$inferSelect)[])
        items.set(row.incidentId, [...(items.get(row.incidentId) ?? []), row]);
    for await (const part of rowsOf(incidents))
      for (const incident of part as (typeof incidents.$inferSelect)[]) {
        const postmortem = found.get(incident.id);
        if (!postmortem) continue;
        const planned = (items.get(incident.id) ?? [])
          .toSorted((a, b) => a.position - b.position)
          .map(({ title, owner, dueDay, state }) => ({ title, owner, dueDay, state }));
        texts.push(...textsOf({ incident, postmortem, url }, planned));
      }
    return texts;
  });
}

function textsOf(
  about: Pick<PostmortemText, 'incident' | 'postmortem' | 'url'>,
  planned: PostmortemText['actionItems'],
): PostmortemText[] {
  const { draft, published, publishedActionItems } = about.postmortem;
  const written = { ...about, sections: draft, actionItems: planned, isDraft: true };
  if (published === null) return [written];
  const shown = { ...about, sections: published, actionItems: publishedActionItems ?? [], isDraft: false };
  const same = (a: PostmortemText) => JSON.stringify([Object.entries(a.sections).sort(), a.actionItems]);
  return same(shown) === same(written) ? [shown] : [shown, written];
}
