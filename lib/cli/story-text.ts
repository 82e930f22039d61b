import { instantText } from '#lib/i18n/date.ts';
import { INCIDENT_STATUSES } from '#lib/domain/incident.ts';
import { parseInstant } from '#lib/domain/instant.ts';
import { MAINTENANCE_STATUSES } from '#lib/domain/maintenance.ts';
import { stateText } from '#lib/i18n/state.ts';
import { t } from '#lib/i18n/t.ts';
import type { StoryAnswer } from './find-story.ts';
import { shown, shownLine } from './print.ts';
import { hung, table } from './table.ts';

type Update = StoryAnswer['incident_updates'][number];

/** How far it is, in a word. */
export function stateWord(status: string): string {
  const known = [...INCIDENT_STATUSES, ...MAINTENANCE_STATUSES].find((one) => one === status);
  return known ? stateText(known) : status.charAt(0).toUpperCase() + status.slice(1);
}

const IMPACT_WORDS: Readonly<Record<string, string>> = {
  none: t('status.impact.none'),
  minor: t('status.impact.minor'),
  major: t('status.impact.major'),
  critical: t('status.impact.critical'),
};

const timeText = (iso: string, zone: string) => instantText(parseInstant(iso), zone, 'full');

/** An incident or a maintenance in full: what it is, and its words, the latest first. */
export function storyText(story: StoryAnswer, zone: string): string {
  const facts = [stateWord(story.status), ...whenOf(story, zone), story.id].join(' · ');
  const head = [hung('', shownLine(story.name)), hung('', facts), shownLine(story.shortlink)];
  return [head.join('\n'), ...story.incident_updates.map((one) => updateText(one, zone))].join('\n\n');
}

function whenOf(story: StoryAnswer, zone: string): string[] {
  if (story.scheduled_for !== null && story.scheduled_until !== null)
    return [`from ${timeText(story.scheduled_for, zone)}`, `until ${timeText(story.scheduled_until, zone)}`];
  return [
    IMPACT_WORDS[story.impact] ?? story.impact,
    `since ${timeText(story.started_at, zone)}`,
    ...(story.resolved_at ? [`until ${timeText(story.resolved_at, zone)}`] : []),
  ];
}

function updateText(update: Update, zone: string): string {
  const untold = update.deliver_notifications ? '' : ' (nobody was told)';
  return [
    `${stateWord(update.status)} · ${timeText(update.display_at, zone)}${untold}`,
    ...shown(update.body)
      .split('\n')
      .map((line) => hung('  ', line).trimEnd()),
    ...(update.affected_components ?? []).map((one) =>
      hung('  ', `${shownLine(one.name)}: ${t(`status.${one.new_status}`)}`),
    ),
  ].join('\n');
}

/** Several of them, a line for each. @param none what is said when there is none */
export function storyTable(stories: readonly StoryAnswer[], zone: string, none: string): string {
  if (stories.length === 0) return none;
  return table(
    stories.map(({ id, name, status, scheduled_for, started_at }) => [
      instantText(parseInstant(scheduled_for ?? started_at), zone, 'dated'),
      ...[stateWord(status), id, name],
    ]),
  );
}
