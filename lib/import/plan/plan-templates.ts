import type { HistoryRows } from '#db/history/rows.ts';
import { type Instant, plus } from '#lib/domain/instant.ts';
import type { HistoryTemplate } from '#lib/import/history.ts';

type Rows = Pick<HistoryRows, 'incidentTemplates' | 'templateComponents'>;

/** In the order of the source: a millisecond apart, from now on, since it tells no times of them. */
export function planTemplates(
  templates: readonly HistoryTemplate[],
  known: ReadonlySet<string>,
  now: Instant,
): Rows {
  return {
    incidentTemplates: templates.map(({ componentIds: _, ...template }, at) => ({
      ...template,
      ...{ createdAt: plus(now, at), updatedAt: plus(now, at) },
    })),
    templateComponents: templates.flatMap(({ id: templateId, componentIds }) =>
      [...new Set(componentIds)]
        .filter((componentId) => known.has(componentId))
        .map((componentId, position) => ({ templateId, componentId, status: null, position })),
    ),
  };
}
