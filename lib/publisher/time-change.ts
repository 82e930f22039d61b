import { incidentFacts, theseIncidents } from '#db/queries/facts-incidents.ts';
import {
  componentsMoving,
  incidentsMoving,
  maintenancesMoving,
  nextBeginning,
} from '#db/queries/open-stories.ts';
import { linkedWith } from '#db/queries/incident-links.ts';
import { storyOf } from '#db/queries/stories.ts';
import type { Database } from '#db/open.ts';
import { newestFirst, isOver } from '#lib/domain/incident.ts';
import { type Instant, MINUTE, plus } from '#lib/domain/instant.ts';
import { isEnded } from '#lib/domain/maintenance.ts';
import { dayOf, monthOf } from '#lib/domain/time.ts';
import { validUntil } from '#lib/domain/valid-until.ts';
import type { Change } from './change.ts';
import { monthOfStory, yearOf } from './what-changed.ts';

/** While something is open, "for 40 minutes" moves. Otherwise only the "as of" of the home page does. */
const WHILE_OPEN = 5 * MINUTE;
const WHILE_QUIET = 10 * MINUTE;

/**
 * What reads differently because time has passed, without an event, and when it does so next.
 * @param from when that was asked last
 */
export async function timeChange(
  db: Database,
  { from, at, zone, revision }: { from: Instant; at: Instant; zone: string; revision: number },
): Promise<{ readonly change: Change; readonly next: Instant }> {
  const incidentIds = (await incidentsMoving(db, from, at)).map((row) => row.id);
  const incidents = await incidentFacts(db, theseIncidents(incidentIds));
  const maintenances = await maintenancesMoving(db, from, at);
  const unwell = await componentsMoving(db);
  const components = new Map(unwell.map(({ id }) => [id, yearOf(at, zone)]));
  const stories: Change['stories'][number][] = [];
  const linked: Change['linked'][number][] = [];
  let begun = false;
  for (const { id } of [...incidents, ...maintenances]) {
    const story = await storyOf(db, id);
    if (!story) continue;
    const { kind, hasPostmortem } = story;
    stories.push({ kind, id, month: monthOfStory(story, at, zone), hasPostmortem });
    // It is counted in its month from now on, and each month names the numbers of all.
    const isNew = from < story.datedAt && story.datedAt <= at;
    begun ||= isNew;
    // Until then no page names it.
    if (isNew) linked.push(...(await linkedWith(db, id)));
    // What is only planned is in no figure; what runs adds to those of this year.
    for (const one of story.componentIds) components.set(one, yearOf(at, zone));
  }

  const open = incidents.filter((incident) => !isOver(incident));
  const windows = maintenances.filter((one) => !isEnded(one.status));
  const pulse = open.length + windows.length + unwell.length > 0 ? WHILE_OPEN : WHILE_QUIET;
  const next = Math.min(
    validUntil({
      maintenances: windows,
      promises: open.map((incident) => newestFirst(incident.updates)[0]?.nextUpdateBy ?? null),
      now: at,
      zone,
    }),
    (await nextBeginning(db, at)) ?? Infinity,
    plus(at, pulse),
  ) as Instant;
  const [before, today] = [dayOf(from, zone), dayOf(at, zone)];
  const change: Change = {
    ...{ revision, everything: false, anything: true, stories, linked, components },
    // Each year of a component leads to all the others, the new one too.
    ...{ metrics: false, charts: false },
    figures: yearOf(from, zone) !== yearOf(at, zone),
    months: begun || monthOf(before) !== monthOf(today),
    day: before !== today,
    thisYear: yearOf(at, zone),
  };
  return { change, next };
}
