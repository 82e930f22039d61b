import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { engine } from '#db/open.ts';
import { type PostmortemRow, publicItems, wholePostmortem } from '#db/queries/postmortem.ts';
import { actionItems, incidents, page, postmortems } from '#db/schema/index.ts';
import { Refusal } from '#lib/errors.ts';
import { writeWhole } from '#lib/publisher/whole-file.ts';
import { type FiledPostmortem, postmortemFile } from '#lib/documents/postmortem-file.ts';
import { postmortemFileName } from '#lib/domain/postmortem-file-name.ts';

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
    await writeWhole(join(folder, text.isDraft ? 'drafts' : '.', name), postmortemFile(text));
  }
  return { published: texts.length - drafts.length, drafts: drafts.length };
}

function read(): Promise<FiledPostmortem[]> {
  return engine().readWhole(async (rowsOf) => {
    const found = new Map<string, PostmortemRow>();
    const items = new Map<string, (typeof actionItems.$inferSelect)[]>();
    const texts: FiledPostmortem[] = [];
    let url = '';
    for await (const part of rowsOf(page)) url = (part[0] as typeof page.$inferSelect).url;
    for await (const part of rowsOf(postmortems))
      for (const row of part as (typeof postmortems.$inferSelect)[])
        found.set(row.incidentId, wholePostmortem(row));
    for await (const part of rowsOf(actionItems))
      for (const row of part as (typeof actionItems.$inferSelect)[])
        items.set(row.incidentId, [...(items.get(row.incidentId) ?? []), row]);
    for await (const part of rowsOf(incidents))
      for (const incident of part as (typeof incidents.$inferSelect)[]) {
        const postmortem = found.get(incident.id);
        if (!postmortem) continue;
        const planned = publicItems(
          (items.get(incident.id) ?? []).toSorted((a, b) => a.position - b.position),
        );
        texts.push(...textsOf(incident, postmortem, planned, url));
      }
    return texts;
  });
}

function textsOf(
  incident: FiledPostmortem['incident'],
  postmortem: PostmortemRow,
  planned: FiledPostmortem['actionItems'],
  url: string,
): FiledPostmortem[] {
  const { draft, details, published, publishedDetails, publishedActionItems } = postmortem;
  const { publishedAt, correctedAt, updatedAt } = postmortem;
  const about = { incident, publishedAt, correctedAt, updatedAt, url };
  const written = { ...about, sections: draft, details, actionItems: planned, isDraft: true };
  if (published === null) return [written];
  const shown = {
    ...{ ...about, sections: published, details: publishedDetails ?? details, isDraft: false },
    actionItems: publishedActionItems ?? [],
  };
  const document = ({ sections, details, actionItems }: FiledPostmortem) => [
    ...[sections, details, actionItems.map(({ id: _, ...item }) => item)],
  ];
  return isDeepStrictEqual(document(shown), document(written)) ? [shown] : [shown, written];
}
