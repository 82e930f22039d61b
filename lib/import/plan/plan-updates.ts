import type { Instant } from '#lib/domain/instant.ts';
import type { ComponentStatus } from '#lib/domain/level.ts';
import type { HistoryAffected, HistoryUpdate } from '#lib/import/history.ts';
import type { Remarks } from '#lib/import/report.ts';

export type PlannedUpdate<Status extends string> = Omit<
  HistoryUpdate<Status>,
  'components' | 'nextUpdateBy' | 'undated'
> & {
  readonly nextUpdateBy: Instant | null;
  /** What they were called is no column: the component itself has it. */
  readonly components: readonly {
    readonly componentId: string;
    readonly status: ComponentStatus;
    readonly oldStatus: ComponentStatus | null;
  }[];
};

/** Updates as they were recorded: words, line ends and HTML as typed, times to the millisecond. */
export function planUpdates<Status extends string>(
  updates: readonly HistoryUpdate<Status>[],
  remarks: Remarks,
): PlannedUpdate<Status>[] {
  return updates.map(({ undated: _, ...update }) => ({
    ...update,
    nextUpdateBy: update.nextUpdateBy ?? null,
    components: onceEach(update, remarks).map(({ componentId, status, oldStatus }) => ({
      ...{ componentId, status, oldStatus },
    })),
  }));
}

function onceEach({ id, components }: HistoryUpdate<string>, remarks: Remarks): HistoryAffected[] {
  const named = new Map<string, HistoryAffected>();
  for (const one of components) {
    if (named.has(one.componentId))
      remarks.add('An update names a component twice; the last status counts', `update ${id}`);
    named.set(one.componentId, one);
  }
  return [...named.values()];
}
