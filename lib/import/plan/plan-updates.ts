import type { Instant } from '#lib/domain/instant.ts';
import type { ComponentStatus } from '#lib/domain/level.ts';
import type { AffectedComponent } from '#lib/domain/update.ts';
import type { HistoryAffected, HistoryUpdate } from '#lib/import/history.ts';
import type { Remarks } from '#lib/import/report.ts';

export type PlannedUpdate<Status extends string> = Omit<
  HistoryUpdate<Status>,
  'components' | 'nextUpdateBy' | 'undated'
> & {
  readonly nextUpdateBy: Instant | null;
  /** What they were called is no column: the component itself has it. */
  readonly components: readonly (AffectedComponent & { readonly oldStatus: ComponentStatus | null })[];
};

/**
 * Updates as they were recorded: words, line ends and HTML as typed, times to the millisecond.
 * @param story what they are of
 * @param listed ids of the components that are on the page
 */
export function planUpdates<Status extends string>(
  story: { readonly updates: readonly HistoryUpdate<Status>[]; readonly updatedAt: Instant },
  listed: ReadonlySet<string>,
  remarks: Remarks,
): PlannedUpdate<Status>[] {
  return story.updates.map(({ undated: _, ...update }) => ({
    ...update,
    nextUpdateBy: update.nextUpdateBy ?? null,
    components: onceEach(update, remarks).map(({ componentId, status, oldStatus, takenOff }) => ({
      ...{ componentId, status, oldStatus },
      ...(takenOff && listed.has(componentId) && offBy(story.updatedAt, status)),
    })),
  }));
}

/** Nothing tells when a component was taken off: at the latest when its incident or maintenance changed last. */
function offBy(at: Instant, status: ComponentStatus): Pick<AffectedComponent, 'became' | 'takenOff'> {
  return { takenOff: true, ...(status !== 'operational' && { became: { status: 'operational', at } }) };
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
