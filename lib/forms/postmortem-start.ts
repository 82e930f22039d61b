import type { IncidentStatus } from '#lib/domain/incident.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { oneLine } from '#lib/domain/one-line.ts';
import { oldestFirst } from '#lib/domain/timeline.ts';
import { instantText } from '#lib/i18n/date.ts';
import { durationText } from '#lib/i18n/duration.ts';
import { t } from '#lib/i18n/t.ts';

interface Told {
  readonly id: string;
  readonly status: IncidentStatus;
  readonly body: string;
  readonly displayAt: Instant;
  readonly createdAt: Instant;
}

/** The timeline that a postmortem begins with: what was told while it happened, as a Markdown list. */
export function toldTimeline(updates: readonly Told[], zone: string): string {
  return oldestFirst(updates)
    .map(({ displayAt, status, body }) => {
      const words = oneLine(body);
      return `- **${instantText(displayAt, zone, 'stamp')}** ${t(`status.incident.${status}`)}: ${words}`;
    })
    .join('\n');
}

/** The facts that the impact begins with: how long, and what. */
export function measuredImpact(
  incident: { readonly startedAt: Instant; readonly endedAt: Instant | null },
  components: readonly string[],
  zone: string,
): string {
  const from = instantText(incident.startedAt, zone, 'full');
  const sentence =
    incident.endedAt === null
      ? `Since ${from}.`
      : `From ${from} to ${instantText(incident.endedAt, zone, 'full')}: ${durationText(incident.endedAt - incident.startedAt)}.`;
  return components.length > 0 ? `${sentence} Affected: ${components.join(', ')}.` : sentence;
}
