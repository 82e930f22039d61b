import type { Instant } from '#lib/domain/instant.ts';
import type { ComponentStatus } from '#lib/domain/level.ts';
import type { SourceFolder } from '#lib/import/files/source-folder.ts';
import type { HistoryComponent } from '#lib/import/history.ts';
import { idOf } from '#lib/import/id-of.ts';
import type { Remarks } from '#lib/import/report.ts';
import { repositoryOf, type UpptimeConfig } from './config.ts';
import { readHistories, type SiteHistory, slugOf } from './site-history.ts';

const STATUSES: Readonly<Record<string, ComponentStatus>> = {
  ...{ up: 'operational', down: 'major_outage', degraded: 'degraded_performance' },
};

export interface NamedSite {
  readonly id: string;
  readonly name: string;
}

export interface Sites {
  readonly components: readonly HistoryComponent[];
  /** By the slug, which labels of issues are. */
  readonly bySlug: ReadonlyMap<string, NamedSite>;
  readonly refused: number;
}

/**
 * The sites that are checked, in the order of the settings.
 * @param oldest incident: nothing is known of a site from before, where its own history does not say so
 */
export function sitesOf(
  folder: SourceFolder,
  config: UpptimeConfig,
  oldest: Instant | null,
  remarks: Remarks,
): Sites {
  const histories = readHistories(folder, remarks);
  const bySlug = new Map<string, NamedSite>();
  const components: HistoryComponent[] = [];
  for (const site of config.sites) {
    const slug = slugOf(site, config.sites, histories) ?? site.name;
    if (bySlug.has(slug)) {
      remarks.add('A site was refused: another before it has the same name', `site ${site.name}`);
      continue;
    }
    const history = histories.all.find((one) => one.slug === slug);
    if (!history?.startTime) remarks.add('Nothing says since when a site is checked', `site ${site.name}`);
    const id = idOf('upptime', repositoryOf(config), 'site', slug);
    const createdAt = history?.startTime ?? oldest ?? folder.writtenAt(config.file);
    bySlug.set(slug, { id, name: site.name });
    components.push({
      ...(!history?.startTime && { undated: true }),
      ...{ id, groupId: null, name: site.name, description: null },
      ...{ status: statusOf(history, site.name, remarks), position: components.length + 1 },
      ...{ listed: components.length, showUptime: true, onlyShowIfDegraded: false },
      ...{ startDate: null, createdAt, updatedAt: history?.lastUpdated ?? createdAt },
    });
  }
  return { components, bySlug, refused: config.sites.length - components.length };
}

function statusOf(history: SiteHistory | undefined, name: string, remarks: Remarks): ComponentStatus {
  const said = history?.status ?? null;
  const status = STATUSES[said ?? 'up'];
  if (!status)
    remarks.add('A site has none of the statuses up, down and degraded; it counts as up', `${name}: ${said}`);
  return status ?? 'operational';
}
