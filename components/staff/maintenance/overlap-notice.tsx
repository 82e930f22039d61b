import type { Instant } from '#lib/domain/instant.ts';
import { instantText } from '#lib/i18n/date.ts';

export interface ShownOverlap {
  readonly kind: 'maintenance' | 'incident';
  readonly id: string;
  readonly name: string;
  readonly from: Instant;
  readonly until: Instant;
  readonly components: readonly string[];
}

/** What else is planned for the same components at the same time. Said, and no more: there may be a reason for it. */
export function OverlapNotice({
  overlaps,
  zone,
}: {
  readonly overlaps: readonly ShownOverlap[];
  readonly zone: string;
}) {
  if (overlaps.length === 0) return null;
  return (
    <div className="overlap-notice">
      <p>
        <strong>It overlaps.</strong> The same components are touched by:
      </p>
      <ul>
        {overlaps.map((one) => (
          <li key={one.id}>
            <a href={one.kind === 'incident' ? `/admin/incidents/${one.id}` : `/admin/maintenance/${one.id}`}>
              {one.name}
            </a>{' '}
            <span className="quiet">
              {one.kind === 'incident'
                ? 'an incident that is open now'
                : `${instantText(one.from, zone, 'short')} – ${instantText(one.until, zone, 'stamp')}`}
              , {one.components.join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
