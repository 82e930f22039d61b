import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { engine } from '#db/open.ts';
import { type PostmortemRow, wholePostmortem } from '#db/queries/postmortem.ts';
import {
  actionItems,
  incidents,
  page,
  postmortemCorrections,
  postmortems,
  timelineEntries,
} from '#db/schema/index.ts';
import { type FiledPostmortem, postmortemFile } from '#lib/documents/postmortem-file.ts';
import { type FormerDocument, replacedEach } from '#lib/domain/correction.ts';
import { wholeActionItem, wholeDocument } from '#lib/domain/postmortem.ts';
import { postmortemFileName } from '#lib/domain/postmortem-file-name.ts';
import { byTime } from '#lib/domain/timeline-entry.ts';
import { Refusal } from '#lib/errors.ts';
import { writeWhole } from '#lib/publisher/whole-file.ts';

/**
 * Writes each postmortem into a file of its own. What readers do not see, drafts, what is internal and changes that were not
 * published, goes into the folder `drafts`, so that nothing becomes public with the rest by accident.
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

type Rows<T extends { $inferSelect: unknown }> = T['$inferSelect'];
/** What belongs to one incident, beside the row of its postmortem. */
interface Beside {
  readonly items: Rows<typeof actionItems>[];
  readonly entries: Rows<typeof timelineEntries>[];
  readonly corrections: FormerDocument[];
}

function read(): Promise<FiledPostmortem[]> {
  return engine().readWhole(async (rowsOf) => {
    const found = new Map<string, PostmortemRow>();
    const beside = new Map<string, Beside>();
    const of = (incidentId: string) => {
      const known = beside.get(incidentId) ?? { items: [], entries: [], corrections: [] };
      beside.set(incidentId, known);
      return known;
    };
    const texts: FiledPostmortem[] = [];
    let url = '';
    for await (const part of rowsOf(page)) url = (part[0] as Rows<typeof page>).url;
    for await (const part of rowsOf(postmortems))
      for (const row of part as Rows<typeof postmortems>[]) found.set(row.incidentId, wholePostmortem(row));
    for await (const part of rowsOf(actionItems))
      for (const row of part as Rows<typeof actionItems>[]) of(row.incidentId).items.push(row);
    for await (const part of rowsOf(timelineEntries))
      for (const row of part as Rows<typeof timelineEntries>[])
        if (row.deletedAt === null) of(row.incidentId).entries.push(row);
    for await (const part of rowsOf(postmortemCorrections))
      for (const row of part as Rows<typeof postmortemCorrections>[])
        of(row.incidentId).corrections.push({ ...row, before: wholeDocument(row.before) });
    for await (const part of rowsOf(incidents))
      for (const incident of part as Rows<typeof incidents>[]) {
        const postmortem = found.get(incident.id);
        if (postmortem) texts.push(...textsOf(incident, postmortem, of(incident.id), url));
      }
    return texts;
  });
}

function textsOf(
  incident: FiledPostmortem['incident'],
  postmortem: PostmortemRow,
  beside: Beside,
  url: string,
): FiledPostmortem[] {
  const { draft, details, published, publishedDetails } = postmortem;
  const { publishedAt, correctedAt, updatedAt } = postmortem;
  const former = beside.corrections.toSorted((a, b) => a.number - b.number);
  const about = { incident, publishedAt, correctedAt, updatedAt, url };
  const document = { sections: draft, details, ...written(beside) };
  const drafted = { ...about, ...document, isDraft: true, corrections: [] };
  // Corrections are those of what is published; of a draft that was brought in with them, its own.
  if (published === null) return [{ ...drafted, corrections: replacedEach(former, publicOnly(document)) }];
  const shown = {
    sections: published,
    details: publishedDetails ?? details,
    actionItems: (postmortem.publishedActionItems ?? []).map(withoutId),
    timeline: postmortem.publishedTimeline ?? [],
  };
  const read = { ...about, ...shown, isDraft: false, corrections: replacedEach(former, shown) };
  return isDeepStrictEqual(shown, document) ? [read] : [read, drafted];
}

type Document = Pick<FiledPostmortem, 'sections' | 'details' | 'actionItems' | 'timeline'>;

const withoutId = ({ id: _, ...item }: ReturnType<typeof wholeActionItem>) => item;
const internal = (isPublic: boolean) => (isPublic ? {} : { isPublic });

/** What staff have written, with what is internal. */
const written = ({ items, entries }: Beside): Pick<Document, 'actionItems' | 'timeline'> => ({
  actionItems: items
    .toSorted((a, b) => a.position - b.position)
    .map((item) => ({ ...withoutId(wholeActionItem(item)), ...internal(item.isPublic) })),
  timeline: entries
    .toSorted(byTime)
    .map(({ at, kind, words, isPublic }) => ({ at, kind, words, ...internal(isPublic) })),
});

const publicOnly = (document: Document): Document => ({
  ...document,
  actionItems: document.actionItems.filter(({ isPublic = true }) => isPublic),
  timeline: document.timeline.filter(({ isPublic = true }) => isPublic),
});
