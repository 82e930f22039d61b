import type { Instant } from '#lib/domain/instant.ts';
import { readTime } from '#lib/import/files/parse-time.ts';
import { affected } from '#lib/import/files/plain-update.ts';
import { windowUpdates } from '#lib/import/files/window-updates.ts';
import type { HistoryMaintenance } from '#lib/import/history.ts';
import { idOf } from '#lib/import/id-of.ts';
import type { Remarks } from '#lib/import/report.ts';
import { SourceFault } from '#lib/import/source-fault.ts';
import { titleOf } from './incident.ts';
import type { Issue } from './issues.ts';
import type { Sites } from './sites.ts';
import { wordsOf } from './words.ts';

/** The comment that https://upptime.js.org/docs/scheduled-maintenance asks for: `start: …`, `end: …`, `expectedDown: a, b`. */
const COMMENT = /<!--([^]*?)-->/;

/**
 * An issue with the label `maintenance`. Upptime ends it by the clock: it closes the issue when it next looks after `end`.
 * @throws SourceFault when nothing says from when and until when.
 */
export function maintenanceOf(
  issue: Issue,
  id: string,
  { bySlug }: Sites,
  now: Instant,
  remarks: Remarks,
): HistoryMaintenance {
  const settings = settingsOf(issue.body);
  const time = (key: string): Instant => {
    const { at, why } = readTime(settings.get(key) ?? '', 'Etc/UTC');
    if (at === undefined) throw new SourceFault(`issue ${issue.number}: ${key} in its comment ${why}`);
    return at;
  };
  const [from, until] = [time('start'), time('end')];
  const slugs = ['expectedDown', 'expectedDegraded'].flatMap((key) => namesIn(settings.get(key)));
  const sites = [...new Set(slugs)].flatMap((slug) => {
    const site = bySlug.get(slug);
    if (!site) remarks.add('A maintenance names a site that there is not', `issue ${issue.number}: ${slug}`);
    return site ?? [];
  });
  const words = wordsOf({ ...issue, body: issue.body.replace(COMMENT, '') }, id);
  const during = sites.map((one) => affected(one.id, one.name, 'under_maintenance'));
  const window = { from, endedAt: endOf(issue, until, now), words, during };
  return {
    ...{
      id,
      name: titleOf(issue),
      status: null,
      updates: windowUpdates(window, now, (step) => idOf(id, step)),
    },
    ...{ componentOrder: sites.map((one) => one.id), components: [], shortlink: issue.url },
    ...{ scheduledFor: from, scheduledUntil: until, plannedAt: null },
    ...{ createdAt: issue.createdAt, updatedAt: issue.updatedAt },
  };
}

function settingsOf(body: string): ReadonlyMap<string, string> {
  const lines = (COMMENT.exec(body)?.[1] ?? '').split('\n').filter((line) => line.includes(':'));
  return new Map(
    lines.map((line) => [line.slice(0, line.indexOf(':')).trim(), line.slice(line.indexOf(':') + 1).trim()]),
  );
}

function namesIn(list = ''): string[] {
  return list
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
}

function endOf({ closedAt }: Issue, until: Instant, now: Instant): Instant | null {
  if (closedAt !== null && closedAt < until) return closedAt;
  return closedAt !== null || until <= now ? until : null;
}
