import { componentName } from '#lib/i18n/component-name.ts';
import { instantText, nearForm } from '#lib/i18n/date.ts';
import { durationText } from '#lib/i18n/duration.ts';
import { repeatText } from '#lib/i18n/repeat.ts';
import { stateText } from '#lib/i18n/state.ts';
import { t } from '#lib/i18n/t.ts';
import type { Announced } from '#lib/published/announced.ts';
import type { PublishedMaintenance } from '#lib/published/maintenance.ts';
import { HOUR, type Instant } from '#lib/domain/instant.ts';
import type { ComponentStatus } from '#lib/domain/level.ts';
import { storyUrl } from './story-url.ts';

/** Of affected components: whoever is told of more reads them on the page. */
const MOST_LINES = 20;

/** What a subscriber is sent, before any channel gives it its form. */
export interface Message {
  readonly subject: string;
  /** The state in a word. */
  readonly state: string;
  /** The name of the incident or maintenance. */
  readonly title: string;
  /** Markdown. */
  readonly words: string;
  readonly facts: readonly { readonly label: string; readonly lines: readonly string[] }[];
  readonly link: {
    readonly url: string;
    readonly text: string;
    /** Whether it is what the message asks for, like to confirm. */
    readonly isStep?: boolean;
  };
  readonly page: { readonly id: string; readonly name: string; readonly url: string };
  /** Markdown: the operator's own words under every mail. */
  readonly footer: string;
  /** Why they get it, in a sentence. */
  readonly why: string;
  /** How bad it is now: a colour where a channel has one, never the only sign. */
  readonly tone: ComponentStatus;
  /** What it is about, for threading. */
  readonly subjectId: string;
}

/** @param now at which durations are said */
export function messageOf(announced: Announced, now: Instant): Message {
  const { page, pageId, story, news } = announced;
  const state = stateOf(announced);
  const url = storyUrl(page, story);
  return {
    subject: t('message.subject', { state, name: story.name }),
    state,
    title: story.name,
    words: wordsOf(announced, now),
    facts: [...affected(announced), ...times(announced, now)],
    link:
      news.kind === 'postmortem'
        ? { url: `${url}/postmortem`, text: t('message.readPostmortem') }
        : { url, text: t('message.read') },
    page: { id: pageId, name: page.name, url: page.url },
    footer: page.mailFooter,
    why: t('message.why', { page: page.name }),
    tone: toneOf(announced),
    subjectId: story.id,
  };
}

function stateOf({ story, news }: Announced): string {
  if (news.kind === 'postmortem') return t(news.corrected ? 'message.corrected' : 'incident.postmortem');
  if (news.kind === 'reminder') return t('message.reminder');
  if (news.kind === 'moved') return stateText(story.status);
  return news.update.sameStatus ? t('status.incident.update') : stateText(news.update.status);
}

function wordsOf({ news, story }: Announced, now: Instant): string {
  if (news.kind === 'update') return news.update.body;
  if (news.kind === 'reminder')
    return [beginsSoon(story, now), story.updates[0]?.body].filter(Boolean).join('\n\n');
  if (news.kind === 'moved') return t('message.moved');
  if (!news.corrected) return t('message.postmortemWords');
  return news.corrected.reason ?? t('message.correctedWords');
}

/** In whole hours: a minute's delay on the way is no news. */
function beginsSoon(story: Announced['story'], now: Instant): string {
  const hours = 'scheduledFor' in story ? Math.round((story.scheduledFor - now) / HOUR) : 0;
  return hours > 1 ? t('message.soonIn', { hours }) : t('message.soon');
}

function toneOf({ story, news }: Announced): ComponentStatus {
  if (story.kind === 'maintenance') return story.phase === 'over' ? 'operational' : 'under_maintenance';
  if (news.kind !== 'update' || news.update.status === 'resolved') return 'operational';
  return story.components[0]?.status ?? 'degraded_performance';
}

function affected({ story }: Announced): Message['facts'] {
  if (story.components.length === 0) return [];
  // What a component was at its worst says nothing of how it is once all is over.
  const isOver = story.kind === 'incident' && story.resolvedAt !== null;
  const lines = story.components.map((component) =>
    'status' in component && !isOver
      ? t('feed.componentState', { name: componentName(component), status: t(`status.${component.status}`) })
      : componentName(component),
  );
  const more = lines.length - MOST_LINES;
  if (more > 0) lines.splice(MOST_LINES, more, t('message.more', { count: more }));
  return [{ label: t('message.affected'), lines }];
}

function times({ page, story }: Announced, now: Instant): Message['facts'] {
  const zone = page.timeZone;
  const full = (at: Instant) => instantText(at, zone, 'full');
  const range = (from: Instant, to: Instant) => ({
    from: instantText(from, zone, nearForm(to, from, zone) === 'clock' ? 'dated' : 'full'),
    to: instantText(to, zone, nearForm(to, from, zone) === 'clock' ? 'clock' : 'full'),
  });
  if (story.kind === 'maintenance') {
    const window = t('incident.range', range(story.scheduledFor, story.scheduledUntil));
    return [{ label: t('message.window'), lines: [window] }, ...repetition(story, full)];
  }
  const duration = durationText((story.resolvedAt ?? story.closedAt ?? now) - story.startedAt);
  if (story.resolvedAt !== null) {
    const lasted = t('message.lastedFrom', { duration, ...range(story.startedAt, story.resolvedAt) });
    return [{ label: t('message.lasted'), lines: [lasted] }];
  }
  const since = t('message.sinceFor', { time: full(story.startedAt), duration });
  return [
    { label: t('message.since'), lines: [since] },
    ...(story.nextUpdate ? [{ label: t('message.nextUpdate'), lines: [full(story.nextUpdate.by)] }] : []),
  ];
}

/** While it is to come, or does not: who reads that it has begun has read it before. */
function repetition(
  { status, movedFrom, repeats }: PublishedMaintenance,
  full: (at: Instant) => string,
): Message['facts'] {
  if (status !== 'scheduled' && status !== 'cancelled') return [];
  return [
    ...(movedFrom === null ? [] : [{ label: t('message.movedFrom'), lines: [full(movedFrom)] }]),
    ...(repeats === null ? [] : [{ label: t('message.repeats'), lines: [repeatText(repeats)] }]),
  ];
}
