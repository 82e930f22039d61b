import { HEIGHT_OF } from '#lib/domain/incident-picture.ts';
import { INCIDENT_STATUSES } from '#lib/domain/incident.ts';
import { COMPONENT_STATUSES } from '#lib/domain/level.ts';
import { t } from '#lib/i18n/t.ts';
import type { PublishedPicture } from '#lib/published/incident-picture.ts';
import { BAR, inkOf } from './picture-drawing.tsx';
import { StateText } from './state-text.tsx';

/** What the heights and the shapes of a picture stand for: of those that are in it. */
export function PictureKey({ picture: { lanes, marks } }: { picture: PublishedPicture }) {
  const drawn = new Set(lanes.flatMap(({ pieces }) => pieces.map(({ status }) => status)));
  const said = new Set(marks.map(({ status }) => status));
  return (
    <ul className="ways affected" aria-label={t('picture.key')}>
      {COMPONENT_STATUSES.filter((status) => drawn.has(status)).map((status) => (
        <li key={status}>
          <svg width="12" height={BAR} aria-hidden="true">
            <rect
              width="12"
              y={BAR * (1 - HEIGHT_OF[status])}
              height={BAR * HEIGHT_OF[status]}
              fill={inkOf(status)}
            />
          </svg>{' '}
          {t(`status.${status}`)}
        </li>
      ))}
      {INCIDENT_STATUSES.filter((status) => said.has(status)).map((status) => (
        <li key={status}>
          <StateText state={status} />
        </li>
      ))}
    </ul>
  );
}
