import type { Instant } from '#lib/domain/instant.ts';
import { now } from '#lib/clock.ts';
import { orRefused } from '#lib/import/files/or-refused.ts';
import { type ReadTimes, timesIn } from '#lib/import/files/parse-time.ts';
import { openFolder, type SourceFolder } from '#lib/import/files/source-folder.ts';
import type { History, HistoryIncident, HistoryPage } from '#lib/import/history.ts';
import { idOf } from '#lib/import/id-of.ts';
import type { Told } from '#lib/import/import-history.ts';
import { Remarks } from '#lib/import/report.ts';
import { type CstateConfig, readConfig } from './config.ts';
import { incidentOf } from './issue.ts';
import { type IssueFile, readIssue } from './issue-file.ts';
import { systemIds, systemsOf } from './systems.ts';

const ISSUES = 'content/issues';

/**
 * The folder of a cState site: its settings, and its issues. An issue that cannot be read keeps no other from being taken.
 * @param zone of times without an offset; null: the site's own, or UTC, as Hugo reads them.
 * @throws SourceFault when it is no such folder, or its settings cannot be read.
 */
export function readCstateFolder(path: string, given: string | null, told: Told): History {
  const folder = openFolder(path);
  const config = readConfig(folder);
  const remarks = new Remarks();
  const zone = given ?? config.timezone ?? 'Etc/UTC';
  const read = timesIn(zone, remarks);
  const { issues, refused } = readIssues(folder, read, remarks, told);

  const site = config.baseurl?.toLowerCase().replace(/^https?:\/\/|\/+$/g, '') || config.title || 'cstate';
  const ids = systemIds(site);
  const incidents = new Map<HistoryIncident, IssueFile>();
  let faults = refused;
  for (const issue of issues) {
    const incident = orRefused('An issue', remarks, () => incidentOf(issue, site, ids, read, remarks));
    if (incident) incidents.set(incident, issue);
    else faults += 1;
  }
  const open = [...incidents].filter(([, { matter }]) => matter.resolved === false && !matter.informational);
  const since = beginning(issues, folder.writtenAt(config.file));
  const { groups, components, ...left } = systemsOf(config, site, since, remarks);
  reportRest(folder, config, remarks);
  return {
    page: pageOf(config, site, zone),
    ...{ groups, components, incidents: [...incidents.keys()], maintenances: [] },
    listed: { ids: new Set(open.map(([incident]) => incident.id)), at: now() },
    ...{
      remarks,
      refused: { incidents: faults, components: left.refused.components, groups: left.refused.groups },
    },
  };
}

function readIssues(folder: SourceFolder, read: ReadTimes, remarks: Remarks, told: Told) {
  const files = folder
    .list(ISSUES)
    .filter((file) => /\.(md|markdown)$/i.test(file) && !/(^|\/)_index\.[a-z]+$/i.test(file));
  told(`Reading ${files.length} files of ${ISSUES}`);
  const slugs = new Set<string>();
  let refused = 0;
  const issues = files.flatMap((file): IssueFile[] => {
    const slug = file.slice(ISSUES.length + 1).replace(/(\/index)?\.[a-z]+$/i, '');
    const issue = orRefused('An issue', remarks, () => readIssue(file, slug, folder.text(file), read));
    if (!issue) refused += 1;
    else if (issue.matter.draft) remarks.add('A draft is not taken: nobody has seen it', file);
    else if (issue.matter.section !== 'issue')
      remarks.add('A file without “section: issue” is no issue to cState, so it is not taken', file);
    else if (slugs.has(slug)) {
      remarks.add('An issue was refused: another has the same address', file);
      refused += 1;
    } else {
      slugs.add(slug);
      return [issue];
    }
    return [];
  });
  return { issues, refused };
}

/** Nothing of the page is known from before its oldest issue; without any, from before its settings were written. */
function beginning(issues: readonly IssueFile[], settings: Instant): Instant {
  const dates = issues.map(({ matter }) => matter.date);
  return dates.reduce((first, date) => (date < first ? date : first), dates[0] ?? settings);
}

function pageOf(config: CstateConfig, site: string, timeZone: string): HistoryPage | null {
  const { baseurl: url, title } = config;
  if (!title || !url || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return null;
  return { id: idOf('cstate', site), name: title, url, timeZone, about: config.params?.description ?? '' };
}

function reportRest(folder: SourceFolder, { params, file }: CstateConfig, remarks: Remarks): void {
  if (params?.logo) remarks.add('The logo is not taken: give it in the settings here', params.logo);
  if (params?.customTabs.length) remarks.add('Tabs with links have no place here', file);
  for (const page of folder.list('content/pages'))
    remarks.add('A page beside the issues has no place here', page);
}
