import type { HistoryPage } from '#lib/import/history.ts';
import type { Remarks } from '#lib/import/report.ts';
import { SourceFault } from '#lib/import/source-fault.ts';
import { webAddress } from '#lib/import/source-fields.ts';
import { zoneOf } from '#lib/import/zone-of.ts';
import { PAGE_TEXT_MAX } from '#lib/domain/limits.ts';
import { hostsOf } from './find-page.ts';
import type { ManagePage } from './manage-source.ts';

/** Of each page there, and of every page here. */
const OF_EVERY_PAGE = new Set([
  ...[
    'id',
    'created_at',
    'updated_at',
    'name',
    'page_description',
    'domain',
    'subdomain',
    'url',
    'time_zone',
  ],
  ...['notifications_email_footer', 'activity_score', 'allow_page_subscribers', 'allow_incident_subscribers'],
  ...['allow_email_subscribers', 'allow_rss_atom_feeds', 'allow_webhook_subscribers'],
]);

/** The settings that have a place here; a remark names the others. */
export function pageOf(page: ManagePage, remarks: Remarks): HistoryPage {
  const set = Object.keys(page).filter((key) => !OF_EVERY_PAGE.has(key) && isSet(page[key]));
  if (page['viewers_must_be_team_members'] === true)
    remarks.add('The page was shown to its team alone; here everybody reads it', page.name);
  if (set.length > 0) remarks.add(`Settings of the page have no place here: ${set.join(', ')}`, page.name);
  const fitting = (key: 'page_description' | 'notifications_email_footer') => {
    const text = page[key] ?? '';
    if (text.length <= PAGE_TEXT_MAX) return text;
    remarks.add(`A text of the page is longer than ${PAGE_TEXT_MAX} characters and was not taken`, key);
    return '';
  };
  const [host] = hostsOf(page);
  if (!host) throw new SourceFault(`The page ${page.name} has no address of its own.`);
  const siteUrl = page.url ? webAddress.max(2_000).safeParse(page.url) : null;
  if (siteUrl && !siteUrl.success) remarks.add('The address of its own site is no web address', page.name);
  return {
    id: page.id,
    name: page.name,
    url: `https://${host}`,
    timeZone: zoneOf(page.time_zone, remarks),
    siteUrl: siteUrl?.data ?? null,
    about: fitting('page_description'),
    mailFooter: fitting('notifications_email_footer'),
  };
}

function isSet(value: unknown): boolean {
  if (value !== null && typeof value === 'object') return Object.values(value).some(isSet);
  return value !== null && value !== undefined && value !== '' && value !== false && value !== 0;
}
