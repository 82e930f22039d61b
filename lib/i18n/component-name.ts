import { t } from './t.ts';

/** A component with the heading it stands under, because "API" alone can be three things. */
export function componentName({ group, name }: { group: string | null; name: string }): string {
  return group === null ? name : t('incident.component', { group, name });
}
