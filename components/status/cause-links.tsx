import { t } from '#lib/i18n/t.ts';
import type { PublishedCause } from '#lib/published/bars.ts';

const FOLDER = { incident: '/incidents', maintenance: '/maintenance' } as const;

/** The incidents and maintenances something was because of; otherwise staff set the component's own status. */
export function CauseLinks({ causes }: { causes: readonly PublishedCause[] }) {
  if (causes.length === 0) return t('uptime.own');
  return (
    <ul>
      {causes.map(({ kind, id, name }) => (
        <li key={id}>
          <a href={`${FOLDER[kind]}/${id}`}>{name}</a>
        </li>
      ))}
    </ul>
  );
}
