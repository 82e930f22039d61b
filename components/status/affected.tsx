import { t } from '#lib/i18n/t.ts';
import type { NamedComponent, NamedStatus } from '#lib/published/named.ts';
import { StatusMark } from './status-mark.tsx';

export function componentName({ group, name }: NamedComponent): string {
  return group === null ? name : t('incident.component', { group, name });
}

/** The components something names, each with its status as shape and word where it has one. */
export function Affected({ components }: { components: readonly (NamedComponent | NamedStatus)[] }) {
  return (
    <ul className="affected">
      {components.map((component) => (
        <li key={component.id}>
          {'status' in component && <StatusMark status={component.status} />}
          <span>{componentName(component)}</span>
          {'status' in component && <span className="quiet"> {t(`status.${component.status}`)}</span>}
        </li>
      ))}
    </ul>
  );
}
