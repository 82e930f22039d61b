import type { z } from 'zod';
import type { MaintenanceSeries } from '#lib/api/v1/series-shape.ts';
import { parseInstant } from '#lib/domain/instant.ts';
import { instantText, zoneName } from '#lib/i18n/date.ts';
import { shownLine } from './print.ts';
import { stateWord } from './story-text.ts';
import { hung, table } from './table.ts';

export type SeriesAnswer = z.output<typeof MaintenanceSeries>;

const STATE_WORDS: Readonly<Record<string, string>> = {
  not_planned: 'Not planned yet',
  left_out: 'Left out',
};

/** A series with its next dates, on its own clock. */
export function seriesText(series: SeriesAnswer): string {
  const { id, name, repeats, ended_at, time_zone, dates } = series;
  const facts = [...(ended_at === null ? [] : ['Ended']), shownLine(repeats), id].join(' · ');
  const head = [hung('', shownLine(name)), hung('', facts)].join('\n');
  const rows = dates.map((one) => {
    const at = instantText(parseInstant(one.scheduled_for), time_zone, 'dated');
    const state = STATE_WORDS[one.status] ?? stateWord(one.status);
    const isMoved = one.incident_id !== null && !at.endsWith(one.date.slice(11));
    return [one.date, one.incident_id ?? '', isMoved ? `${state}, at ${at}` : state];
  });
  return rows.length === 0 ? head : `${head}\n\nThe next dates (${zoneName(time_zone)})\n${table(rows)}`;
}

/** Several of them, a line for each. */
export function seriesTable(all: readonly SeriesAnswer[]): string {
  if (all.length === 0) return 'No maintenance repeats.';
  return table(
    all.map(({ id, name, repeats, ended_at }) => [id, ended_at === null ? repeats : 'Ended', name]),
  );
}
