import type { AffectedComponent } from '#lib/domain/incident.ts';
import { AffectedPicker } from '#components/staff/affected/affected-picker.tsx';
import { namesById } from '#components/staff/affected/affected-names.ts';
import { type PickGroup, UPDATES } from '#components/staff/affected/groups.ts';

/** The components of an update: those the incident has named, as they are now, and the others folded away. */
export function UpdateComponents({
  groups,
  named,
}: {
  readonly groups: readonly PickGroup[];
  readonly named: readonly AffectedComponent[];
}) {
  const names = namesById(groups);
  const before = named.map(({ componentId }) => ({
    id: componentId,
    name: names[componentId] ?? 'A removed component',
  }));
  const ids = new Set(before.map(({ id }) => id));
  const others = groups
    .map((group) => ({ ...group, components: group.components.filter(({ id }) => !ids.has(id)) }))
    .filter((group) => group.components.length > 0);
  return (
    <>
      {before.length > 0 && (
        <AffectedPicker
          legend="Affected components, as they are now"
          groups={[{ name: null, components: before }]}
          statuses={UPDATES}
          first="operational"
        />
      )}
      {others.length > 0 && (
        <details className="more" open={before.length === 0}>
          <summary>{before.length > 0 ? 'Another component is affected' : 'Affected components'}</summary>
          <AffectedPicker
            legend="Other components"
            groups={others}
            statuses={UPDATES}
            first="partial_outage"
          />
        </details>
      )}
    </>
  );
}
