import { reader } from '#db/open.ts';
import { postmortemsTold } from '#db/queries/postmortem-told.ts';
import { notFound } from '#lib/errors.ts';
import { readStatuspage } from '#lib/published/read-statuspage.ts';
import { incidentShape } from './incident-shape.ts';

/** Incidents and maintenances of these ids, in their order. What is gone by now is left out. */
export async function incidentsThere(ids: readonly string[]) {
  const published = await readStatuspage({ incidents: ids, maintenances: ids });
  if (!published) throw notFound('page');
  const stories = new Map(
    [...published.incidents, ...published.maintenances].map((full) => [full.story.id, full]),
  );
  const writtenUp = published.incidents.filter(({ story }) => story.postmortemAt !== null);
  const told = await postmortemsTold(
    reader(),
    writtenUp.map(({ story }) => story.id),
  );
  return ids
    .flatMap((id) => stories.get(id) ?? [])
    .map((full) => incidentShape(full, published, told.has(full.story.id)));
}

/** @throws Refusal `not_found` for what is neither an incident nor a maintenance. */
export async function incidentThere(id: string) {
  const [found] = await incidentsThere([id]);
  if (!found) throw notFound('incident');
  return found;
}
