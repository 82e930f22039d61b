import type { IncidentStatus } from '#lib/domain/incident.ts';
import type { ImpactFacts } from '#lib/domain/impact-facts.ts';
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

/** The facts that the impact begins with: how long, and what, how badly. @param names of components, by their ids */
export function measuredImpact(
  facts: ImpactFacts,
  names: Readonly<Record<string, string>>,
  zone: string,
): string {
  const { startedAt, endedAt, durationMs, components } = facts;
  const from = instantText(startedAt, zone, 'full');
  const sentence =
    endedAt === null
      ? `Since ${from}.`
      : `From ${from} to ${instantText(endedAt, zone, 'full')}: ${durationText(durationMs)}.`;
  const lines = components.flatMap(({ componentId, worst, impairedMs }) => {
    const name = names[componentId];
    return name === undefined
      ? []
      : [`- **${name}:** ${t(`status.${worst}`).toLowerCase()}, ${durationText(impairedMs)}`];
  });
  return [sentence, lines.join('\n')].filter(Boolean).join('\n\n');
}
