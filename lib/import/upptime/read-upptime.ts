import { now } from '#lib/clock.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { orRefused } from '#lib/import/files/or-refused.ts';
import { openFolder, type SourceFolder } from '#lib/import/files/source-folder.ts';
import type { History, HistoryIncident, HistoryMaintenance } from '#lib/import/history.ts';
import { idOf } from '#lib/import/id-of.ts';
import type { Told } from '#lib/import/import-history.ts';
import { Remarks } from '#lib/import/report.ts';
import { pageOf, readConfig, repositoryOf, type UpptimeConfig } from './config.ts';
import { incidentOf } from './incident.ts';
import { type Issue, readIssues } from './issues.ts';
import { maintenanceOf } from './maintenance.ts';
import { type Sites, sitesOf } from './sites.ts';

/**
 * A clone of an Upptime repository. Its incidents are GitHub issues, which no clone has: they are read from `issues.json`,
 * put into the same folder.
 * @throws SourceFault when it is no such folder, or its settings or issues cannot be read.
 */
export function readUpptimeFolder(path: string, told: Told): History {
  const folder = openFolder(path);
  const config = readConfig(folder);
  const remarks = new Remarks();
  told('Reading issues.json');
  const issues = issuesIn(folder, remarks);
  told('Reading history');
  const sites = sitesOf(folder, config, oldest(issues), remarks);
  const at = now();
  const taken = storiesOf(issues, config, sites, at, remarks);
  reportRest(folder, config, remarks);
  const open = new Set(issues.filter((one) => one.isOpen).map((one) => idOfIssue(config, one)));
  return {
    page: pageOf(config),
    groups: [],
    components: sites.components,
    ...{ incidents: taken.incidents, maintenances: taken.maintenances },
    listed: { ids: open, at },
    remarks,
    refused: { components: sites.refused, maintenances: taken.refused },
  };
}

function issuesIn(folder: SourceFolder, remarks: Remarks): readonly Issue[] {
  const read = readIssues(folder);
  if (!read) remarks.add('There is no issues.json, so no incidents and maintenances were taken', folder.path);
  else if (!read.areComplete)
    remarks.add('Comments of issues are missing: comments.json does not have all of them', 'issues.json');
  const byNumber = new Map<number, Issue>();
  for (const issue of read?.issues ?? []) {
    const known = byNumber.get(issue.number);
    if (known) remarks.add('An issue is listed twice; what was changed last counts', `issue ${issue.number}`);
    if (!known || known.updatedAt < issue.updatedAt) byNumber.set(issue.number, issue);
  }
  return [...byNumber.values()];
}

function oldest(issues: readonly Issue[]): Instant | null {
  return issues.reduce<Instant | null>(
    (first, { createdAt }) => (first !== null && first <= createdAt ? first : createdAt),
    null,
  );
}

const idOfIssue = (config: UpptimeConfig, { number }: Issue) =>
  idOf('upptime', repositoryOf(config), 'issue', number);

function storiesOf(
  issues: readonly Issue[],
  config: UpptimeConfig,
  sites: Sites,
  at: Instant,
  remarks: Remarks,
) {
  const incidents: HistoryIncident[] = [];
  const maintenances: HistoryMaintenance[] = [];
  let refused = 0;
  for (const issue of issues) {
    const id = idOfIssue(config, issue);
    if (issue.labels.includes('maintenance')) {
      const read = () => maintenanceOf(issue, id, sites, at, remarks);
      const maintenance = orRefused('A maintenance', remarks, read);
      if (maintenance) maintenances.push(maintenance);
      else refused += 1;
    } else if (issue.labels.includes('status')) {
      const named = issue.labels.flatMap((label) => sites.bySlug.get(label) ?? []);
      incidents.push(incidentOf(issue, id, named, remarks));
    } else
      remarks.add(
        'An issue without the label status or maintenance is not on the page, so it is not taken',
        `issue ${issue.number}`,
      );
  }
  return { incidents, maintenances, refused };
}

function reportRest(folder: SourceFolder, config: UpptimeConfig, remarks: Remarks): void {
  const website = config['status-website'];
  if (website?.logoUrl) remarks.add('The logo is not taken: give it in the settings here', website.logoUrl);
  if (website && website.navbar.length > 0) remarks.add('Links in the head have no place here', config.file);
  const measured = folder.list('api').filter((file) => file.includes('/response-time'));
  for (const file of measured) remarks.add('Response times are not taken', file);
}
