import type { ComponentStatus } from '#lib/domain/level.ts';
import { componentName } from '#lib/i18n/component-name.ts';
import { t } from '#lib/i18n/t.ts';
import type { NamedComponent, NamedStatus } from '#lib/published/named.ts';
import { StatusText } from './status-text.tsx';

/** The components something names, in one line; so long a list that nobody reads it is cut, when `most` says where. */
export function Names({
  components,
  most = Infinity,
}: {
  components: readonly NamedComponent[];
  most?: number;
}) {
  const shown = components.length > most + 1 ? components.slice(0, most) : components;
  const names = shown.map(componentName).join(', ');
  const count = components.length - shown.length;
  return count > 0 ? t('incident.namesAndMore', { names, count }) : names;
}

/** The components something names by what they are in: shape and word once, then the names. */
export function Affected({ components, most }: { components: readonly NamedStatus[]; most?: number }) {
  const byStatus = new Map<ComponentStatus, NamedStatus[]>();
  for (const component of components)
    byStatus.set(component.status, [...(byStatus.get(component.status) ?? []), component]);
  return (
    <ul className="affected">
      {[...byStatus].map(([status, named]) => (
        <li key={status}>
          <StatusText status={status} />
          <span className="quiet">
            <Names components={named} {...(most === undefined ? {} : { most })} />
          </span>
        </li>
      ))}
    </ul>
  );
}
