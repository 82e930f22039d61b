import { type Instant, isoOf } from '#lib/domain/instant.ts';
import { componentName } from '#lib/i18n/component-name.ts';
import { instantText, nearForm } from '#lib/i18n/date.ts';
import { repeatText } from '#lib/i18n/repeat.ts';
import { stateText } from '#lib/i18n/state.ts';
import { t } from '#lib/i18n/t.ts';
import { markdown, plainText } from '#lib/markdown.ts';
import type { FeedItem, PublishedFeed } from '#lib/published/feed.ts';
import type { PublishedUpdate } from '#lib/published/incident.ts';
import { absoluteLinks } from './absolute-links.ts';
import { escapeHtml } from './escape-html.ts';
import { urnOf } from './urn.ts';
import { storyUrl } from './story-url.ts';

/** An incident or a maintenance as every feed shows it. */
export interface FeedEntry {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** The last word in one line. */
  readonly summary: string;
  /** All words, newest first, in the form that Statuspage's feeds gave them. */
  readonly html: string;
  readonly saidAt: Instant;
  readonly changedAt: Instant;
  readonly tags: readonly string[];
}

const SUMMARY_LENGTH = 400;

const label = (update: PublishedUpdate) =>
  update.sameStatus ? t('status.incident.update') : stateText(update.status);

function dated(at: Instant, zone: string): string {
  return `<small><time datetime="${isoOf(at)}">${instantText(at, zone, 'full')}</time></small><br>`;
}

/** Its state stands before the first words where these are a paragraph, and else above them. */
function told(update: PublishedUpdate, { url, timeZone }: PublishedFeed['page']): string {
  const words = absoluteLinks(markdown(update.body, 3), url);
  const head = `<p>${dated(update.displayAt, timeZone)}<strong>${escapeHtml(label(update))}</strong>`;
  return words.startsWith('<p>') ? `${head} - ${words.slice('<p>'.length)}` : `${head}</p>${words}`;
}

function learned(item: FeedItem, url: string, zone: string): string {
  if (item.kind !== 'incident' || item.postmortemAt === null) return '';
  const link = `<a href="${escapeHtml(`${url}/postmortem`)}">${escapeHtml(t('incident.readPostmortem'))}</a>`;
  const time = item.correctedAt && instantText(item.correctedAt, zone, 'full');
  const corrected = time ? `<br><small>${escapeHtml(t('postmortem.corrected', { time }))}</small>` : '';
  const head = `${dated(item.postmortemAt, zone)}<strong>${escapeHtml(t('incident.postmortem'))}</strong>`;
  return `<p>${head} - ${link}${corrected}</p>`;
}

function planned(item: FeedItem, zone: string): string {
  if (item.kind !== 'maintenance' || item.phase !== 'coming') return '';
  const { scheduledFor, scheduledUntil } = item;
  const endsOnItsDay = nearForm(scheduledUntil, scheduledFor, zone) === 'clock';
  const from = instantText(scheduledFor, zone, endsOnItsDay ? 'dated' : 'full');
  const to = instantText(scheduledUntil, zone, endsOnItsDay ? 'clock' : 'full');
  const { movedFrom, repeats } = item;
  const more = [
    ...(movedFrom === null ? [] : [t('feed.movedFrom', { time: instantText(movedFrom, zone, 'full') })]),
    ...(repeats === null ? [] : [t('feed.repeats', { rule: repeatText(repeats) })]),
  ];
  const rest = more.map((words) => `<p>${escapeHtml(words)}</p>`).join('');
  return `<p><strong>${escapeHtml(t('feed.window', { from, to }))}</strong></p>${rest}`;
}

function affected(item: FeedItem): string {
  if (item.components.length === 0) return '';
  const names = item.components.map((component) =>
    'status' in component
      ? t('feed.componentState', {
          name: componentName(component),
          status: t(`status.${component.status}`),
        })
      : componentName(component),
  );
  return `<p>${escapeHtml(t('feed.affected', { names: names.join(', ') }))}</p>`;
}

function summary(item: FeedItem): string {
  const last = item.updates[0];
  if (!last) return '';
  if (item.kind === 'incident' && item.postmortemAt === item.saidAt) return t('incident.readPostmortem');
  return t('feed.summary', { state: stateText(last.status), text: plainText(last.body, SUMMARY_LENGTH) });
}

export function feedEntry({ page, pageId }: PublishedFeed, item: FeedItem): FeedEntry {
  const url = storyUrl(page, item);
  return {
    id: urnOf(pageId, `${item.kind}/${item.id}`),
    url,
    title: item.name,
    summary: summary(item),
    html: [
      planned(item, page.timeZone),
      learned(item, url, page.timeZone),
      ...item.updates.map((update) => told(update, page)),
      affected(item),
    ].join(''),
    saidAt: item.saidAt,
    changedAt: item.changedAt,
    tags: item.components.map(componentName),
  };
}
